/** What the filter offers: what the last import has counted. */
import { LISTED_STATUSES } from '../../../../../../src/domain/account/listed-certificate';
import { NOT_GIVEN } from '../../../../../../src/domain/inventory/rows/inventory-row';
import { OTHER_KINDS } from '../../../../../../src/domain/inventory/snapshot';
import type { CountedKind, InventorySnapshot } from '../../../../../../src/domain/inventory/snapshot';
import { counted } from '../../../texts/inventory/filter';
import { LIST, STATUSES } from '../../../texts/inventory/list';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const EVERY_STATUS = [...LISTED_STATUSES, 'gone'] as const;

/** @returns its name as people read it */
export function nameOf({ value, name = value }: Pick<CountedKind, 'value' | 'name'>): string {
  return value === NOT_GIVEN ? LIST.notGiven : name;
}

export function statusName(value: string): string {
  return Object.hasOwn(STATUSES, value) ? STATUSES[value as keyof typeof STATUSES] : value;
}

/** All of them: what nobody has counted may be there by now. */
export function statusChoices(snapshot: InventorySnapshot | undefined): readonly Choice[] {
  const counts = new Map(snapshot?.byStatus.map(({ value, count }) => [value, count]));
  return EVERY_STATUS.map((value) => {
    const count = counts.get(value);
    return { value, label: count === undefined ? STATUSES[value] : counted(STATUSES[value], count) };
  });
}

export function choicesOf(kinds: readonly CountedKind[] = []): readonly Choice[] {
  return kinds
    .filter(({ value }) => value !== OTHER_KINDS)
    .map((kind) => ({ value: kind.value, label: counted(nameOf(kind), kind.count) }));
}
