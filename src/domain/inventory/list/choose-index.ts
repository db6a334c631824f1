/** Which of several conditions is read by its index: the one that fewest certificates meet, as far as that is known. */
import { OTHER_KINDS } from '../snapshot';
import type { CountedKind, InventorySnapshot } from '../snapshot';
import type { Condition } from './conditions';

/** What was counted, by condition. The rest is not counted. */
const COUNTED = {
  status: 'byStatus',
  certTypeId: 'byProfile',
  orgId: 'byOrganization',
  keyType: 'byKeyType',
} as const satisfies Partial<Record<Condition['what'], keyof InventorySnapshot>>;

/** Share of all certificates that meets a condition which was not counted: a guess, which costs time when it is wrong and nothing else. */
const GUESSED: Readonly<Record<Condition['what'], number>> = {
  serialNumber: 0,
  name: 0.05,
  issue: 0.5,
  orgId: 0.4,
  certTypeId: 0.45,
  status: 0.55,
  keyType: 0.6,
};

/** A registrable domain may well be the company's own, under which nearly everything is. */
const BROAD_NAME = 0.3;
const BROAD_LABELS = 2;

/** Issues are made for some: those with one are fewer than those without. */
const WITHOUT_ISSUE = 0.8;

/** @returns undefined when there is no condition: the account's own index serves then */
export function chooseIndex(
  conditions: readonly Condition[],
  snapshot: InventorySnapshot | undefined,
): Condition | undefined {
  const sized = conditions.map((condition) => ({ condition, share: shareOf(condition, snapshot) }));
  return sized.sort((one, other) => one.share - other.share)[0]?.condition;
}

function shareOf(condition: Condition, snapshot: InventorySnapshot | undefined): number {
  const { what, value } = condition;
  if (!snapshot || snapshot.total === 0 || !isCounted(what)) return guessed(condition);
  return countOf(snapshot[COUNTED[what]], value) / snapshot.total;
}

function isCounted(what: Condition['what']): what is keyof typeof COUNTED {
  return Object.hasOwn(COUNTED, what);
}

/** Of what is counted together with others there are at most so many. */
function countOf(kinds: readonly CountedKind[], value: string): number {
  const rest = kinds.find((kind) => kind.value === OTHER_KINDS)?.count ?? 0;
  return kinds.find((kind) => kind.value === value)?.count ?? rest;
}

function guessed({ what, value }: Condition): number {
  if (what === 'name' && value.split('.').length <= BROAD_LABELS) return BROAD_NAME;
  return what === 'issue' && value === 'no' ? WITHOUT_ISSUE : GUESSED[what];
}
