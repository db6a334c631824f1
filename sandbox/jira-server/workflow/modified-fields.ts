/** What a validator is told of the values that came with a transition. */
import { codecOf } from '../fields/codecs/codecs';
import type { FieldChanges } from '../fields/field-input';
import type { Exchange } from '../http/exchange';
import type { Json, JsonObject } from '../json';
import { present } from '../site/present';

/** New values by field id as REST v3 would show them, whatever version the client speaks. */
export function modifiedFields(exchange: Exchange, changes: FieldChanges): JsonObject {
  const shown = ([id, value]: readonly [string, Json]): [string, Json] => {
    const field = present(exchange.site.fields.get(id), `field ${id}`);
    return [id, value === null ? null : codecOf(field).write(value, { field, exchange: { ...exchange, version: 3 } })];
  };
  return Object.fromEntries([...changes].map(shown));
}
