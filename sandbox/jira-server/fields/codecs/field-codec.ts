/** How a kind of field takes, keeps and shows its value. */
import type { Exchange } from '../../http/exchange';
import type { Json } from '../../json';
import type { Field } from '../field-kind';

export interface FieldContext {
  readonly field: Field;
  readonly exchange: Exchange;
}

export interface FieldCodec {
  readonly type: string;
  /** Type of the entries when `type` is `array`. */
  readonly items?: string;
  /** What `update` may do. */
  readonly operations: readonly ('set' | 'add' | 'remove')[];
  /** The value to keep. @throws FieldRefusal with the sentence for the `errors` of the answer */
  read(value: Json, context: FieldContext): Json;
  /** The value as the asked version of the API shows it. */
  write(stored: Json, context: FieldContext): Json;
  /** The value as the history of the issue shows it. */
  text(stored: Json, context: FieldContext): string;
}

/** A value that the field does not take. */
export class FieldRefusal extends Error {}
