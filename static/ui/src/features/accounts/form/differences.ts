/** Where what was typed differs from what somebody else saved, in sentences. */
import type { AccountRenewal, ListedAccount } from '../../../../../../src/domain/account/account';
import { timingInWords } from '../../../../../../src/domain/renewal/words/why-then';
import type { Choosable } from '../../../shared/choose/choices';
import { CONFLICT, FIELDS, SIGN_IN } from '../../../texts/accounts/form';
import { RENEWAL } from '../../../texts/accounts/renewal';
import { CALENDAR_FIELD, fullCalendarInWords } from '../../../texts/profiles/policy/calendar';
import { CAP_FIELD, TIMING_FIELD } from '../../../texts/profiles/renewal';
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
  return [...kinds, ...others, ...renewalDifferences(typed, theirs)];
}

const RENEWAL_WORDS: readonly { readonly label: string; readonly inWords: (renewal: AccountRenewal) => string }[] = [
  { label: TIMING_FIELD.label, inWords: ({ timing }) => timingInWords(timing) },
  { label: CAP_FIELD.label, inWords: ({ dailyCap }) => (dailyCap === undefined ? RENEWAL.noCap : String(dailyCap)) },
  { label: CALENDAR_FIELD.label, inWords: ({ calendar }) => fullCalendarInWords(calendar) },
];

function renewalDifferences(typed: Fields, theirs: Fields): string[] {
  return RENEWAL_WORDS.map(({ label, inWords }) => ({
    ...{ label, saved: inWords(theirs.renewal), typed: inWords(typed.renewal) },
  }))
    .filter((one) => one.saved !== one.typed)
    .map((one) => sentence(one.label, one.saved, one.typed));
}

function sentence(...[label, saved, typed]: [string, string, string]): string {
  return CONFLICT.differs(label, saved, typed);
}

function yesOrNo(value: boolean): string {
  return value ? CONFLICT.yes : CONFLICT.no;
}
