/** Finds fields by name or id. */
import { present } from '../site/present';
import type { Field } from './field-kind';

/** Ids of fields that are named or given by id. @throws Error naming the field that does not exist */
export function fieldIds(fields: Iterable<Field>, names: readonly string[]): string[] {
  const all = [...fields];
  return names.map(
    (name) =>
      present(
        all.find((field) => field.id === name || field.name === name),
        `field ${name}`,
      ).id,
  );
}
