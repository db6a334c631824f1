/** The envelope of every answer to a screen. */
import type { FieldFault, ProblemCode } from '../domain/problem';

export interface Refused {
  readonly ok: false;
  readonly code: ProblemCode | 'unexpected';
  /** A sentence for the person in front. */
  readonly message: string;
  /** Beside which field what is wrong. */
  readonly faults: readonly FieldFault[];
}

export type Result<T> = { readonly ok: true; readonly data: T } | Refused;
