/** The filter's controls as texts, and what they ask for. */
import { BY_APP, BY_WEBHOOK } from '../../../../../../src/domain/audit/audit-event';
import { OUTCOMES } from '../../../../../../src/domain/audit/outcome';
import type { AuditFilter } from '../../../../../../src/domain/audit/audit-filter';
import type { Person } from '../../../../../../src/domain/person';
import { DAY_MS } from '../../../../../../src/domain/validity';
import { ACTORS } from '../../../texts/audit/events';
import { FILTER } from '../../../texts/audit/list';

export interface FilterFields {
  /** Days, `2026-11-22`. */
  readonly from: string;
  readonly until: string;
  /** A name as it was offered. */
  readonly person: string;
  readonly act: string;
  readonly outcome: string;
  readonly profileId: string;
  readonly issue: string;
}

export const EMPTY_FIELDS: FilterFields = {
  ...{ from: '', until: '', person: '', act: '', outcome: '', profileId: '', issue: '' },
};

type Read =
  { readonly filter: AuditFilter; readonly fault?: never } | { readonly fault: string; readonly filter?: never };

/** @param people those whose names were offered */
export function filterOf(fields: FilterFields, people: readonly Person[]): Read {
  const [from, until] = [dayOf(fields.from), dayOf(fields.until)];
  if (from !== undefined && until !== undefined && from > until) return { fault: FILTER.fromAfterUntil };
  const actor = actorOf(fields.person.trim(), people);
  if (actor === undefined) return { fault: FILTER.nobody };
  const outcome = OUTCOMES.find((one) => one === fields.outcome);
  const last = until === undefined ? undefined : until + DAY_MS - 1;
  const texts = { actor, act: fields.act, profileId: fields.profileId, issue: fields.issue.trim() };
  return { filter: { ...given({ from, until: last, outcome }), ...given(texts) } };
}

/** Whatever is empty narrows nothing. */
function given<T extends object>(parts: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const chosen = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(chosen) as { [Name in keyof T]?: Exclude<T[Name], undefined> };
}

function dayOf(text: string): number | undefined {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** @returns empty for everybody, undefined for a name that nobody has */
function actorOf(name: string, people: readonly Person[]): string | undefined {
  if (name === '') return '';
  if (name === ACTORS.app) return BY_APP;
  if (name === ACTORS.webhook) return BY_WEBHOOK;
  return people.find(({ displayName, accountId }) => displayName === name || accountId === name)?.accountId;
}
