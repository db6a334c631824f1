/** Values of a certificate's row, read tolerantly and by hand: an import reads a hundred thousand rows of fifty fields each. What is not said, or not in a form that can be read, is undefined. */

export type Raw = Readonly<Record<string, unknown>>;

export function rawOf(value: unknown): Raw | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Inside, ids are text. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : textOf(value);
}

const WHOLE = /^-?\d{1,15}$/;

export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && WHOLE.test(value) ? Number(value) : undefined;
}

export function flagOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}
