/** Which freezes hold on which days of a plan. */
import { dayOf } from '../../../../../../src/domain/renewal/calendar/zone';
import type { PlanPolicy } from '../../../../../../src/domain/renewal/plan/certificate-to-plan';
import { FREEZE } from '../../../texts/renewal-plan/policy';

/** @returns what names the freezes of a day, each once; the day counts since 1970-01-01 */
export function freezesOn(policies: readonly Pick<PlanPolicy, 'calendar'>[]): (day: number) => readonly string[] {
  const freezes = policies.flatMap(({ calendar }) =>
    calendar.freezes.map(({ name, from, until }) => ({
      name: name.trim() === '' ? FREEZE.unnamed : name,
      ...{ from: dayOf(from) ?? Infinity, until: dayOf(until) ?? -Infinity },
    })),
  );
  return (day) => [
    ...new Set(freezes.filter(({ from, until }) => day >= from && day <= until).map(({ name }) => name)),
  ];
}
