/** What the list and the file say of a planned renewal. */
import { domainsThen } from '../../../../../../src/domain/renewal/plan/plan';
import type { PlanEntry } from '../../../../../../src/domain/renewal/plan/plan';
import { beyondCap, DOMAINS, frozenOut, heldBackBy, LIST, PERSONS, roundOf } from '../../../texts/renewal-plan/list';

/** @param dayIn writes the day of a moment */
export function remarksOf(entry: PlanEntry, dayIn: (epochMs: number) => string): readonly string[] {
  const { freeze, target, heldBack, beyondCap: isBeyond, round } = entry;
  return [
    ...(round > 1 ? [roundOf(round)] : []),
    ...(freeze === undefined ? [] : [frozenOut(freeze, dayIn(target))]),
    ...(heldBack > 0 ? [heldBackBy(heldBack)] : []),
    ...(isBeyond ? [beyondCap] : []),
  ];
}

/** @returns what has to happen before it is renewed; empty where nothing has */
export function needsOf({ person, approval }: PlanEntry): readonly string[] {
  const approved = { none: [], standing: [LIST.standing], needed: [LIST.approval] }[approval];
  return [...approved, ...(person === undefined ? [] : [PERSONS[person]])];
}

export const domainsWord = (entry: PlanEntry): string => DOMAINS[domainsThen(entry)];
