/** What the answer says about one field. */
import type { FieldFault } from '../../../../../../src/domain/problem';

export function faultsAt(faults: readonly FieldFault[], field: string): string[] {
  return faults.filter((fault) => fault.field === field).map(({ message }) => message);
}
