/** Where what was typed differs from what somebody else saved, in sentences. */
import type { ListedAccount } from '../../../../../../src/domain/account/account';
import type { Choosable } from '../../../shared/choose/choices';
import { CONFLICT, FIELDS, SIGN_IN } from '../../../texts/accounts/form';
import type { Fields } from './form-state';
import { openForm } from './form-state';

const COMPARED = ['name', 'scmUrl', 'clientId', 'tokenUrl', 'login', 'customerUri', 'homeProject', 'enabled'] as const;

/** The secret is left out: nobody sees it. @returns one sentence a field, in the order of the form */
export function differencesOf(typed: Fields, saved: ListedAccount, projects: readonly Choosable[]): string[] {
  const theirs = openForm(saved).fields;
  const labels = new Map(projects.map(({ id, label }) => [id, label]));
  const inWords = (value: string | boolean) =>
    typeof value === 'string' ? (labels.get(value) ?? value) : yesOrNo(value);
  const kinds = theirs.kind === typed.kind ? [] : [sentence(SIGN_IN.label, SIGN_IN[theirs.kind], SIGN_IN[typed.kind])];
  const others = COMPARED.filter((field) => theirs[field] !== typed[field]).map((field) =>
    sentence(FIELDS[field].label, ...([theirs[field], typed[field]].map(inWords) as [string, string])),
  );
  return [...kinds, ...others];
}

function sentence(...[label, saved, typed]: [string, string, string]): string {
  return CONFLICT.differs(label, saved, typed);
}

function yesOrNo(value: boolean): string {
  return value ? CONFLICT.yes : CONFLICT.no;
}
