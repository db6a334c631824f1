/**
 * What a message of SCM's may be about. Its shape is published nowhere (SCM notifications, WEBHOOK recipients), and who
 * sends it is not proven: ids, serial numbers and names are looked for anywhere in it, and it is believed in nothing.
 */

export interface Hints {
  readonly certIds: readonly string[];
  /** Upper-case hex, two digits an octet, without a leading octet of zeros. */
  readonly serialNumbers: readonly string[];
  /** Lower case. */
  readonly names: readonly string[];
}

/** So many of each are looked at; what is more is no notification. */
export const MOST_HINTS = 50;
/** Values of a JSON body that are looked at. */
const MOST_VALUES = 2_000;
const DEEPEST = 12;

const ID = /(?<![\w.:-])\d{1,20}(?![\w.:-])/g;
const SERIAL = /(?<![\w-])(?:(?:[0-9a-fA-F]{2}[: ]){7,31}[0-9a-fA-F]{2}|(?:0x)?[0-9a-fA-F]{16,64})(?![\w-])/g;
const NAME =
  /(?<![\w.@-])(?:\*\.)?(?:[a-zA-Z0-9_](?:[a-zA-Z0-9_-]{0,62})\.){1,10}[a-zA-Z][a-zA-Z0-9-]{1,62}(?![\w@-])/g;

/** @param body at most the size that the webhook takes */
export function hintsIn(body: string): Hints {
  const found = { certIds: new Set<string>(), serialNumbers: new Set<string>(), names: new Set<string>() };
  for (const text of textsIn(body)) {
    for (const [id] of text.matchAll(ID)) add(found.certIds, id.replace(/^0+(?=\d)/, ''));
    for (const [serial] of text.matchAll(SERIAL)) add(found.serialNumbers, serialOf(serial));
    for (const [name] of text.matchAll(NAME)) add(found.names, name.toLowerCase());
  }
  return { certIds: [...found.certIds], serialNumbers: [...found.serialNumbers], names: [...found.names] };
}

function add(to: Set<string>, hint: string): void {
  if (to.size < MOST_HINTS) to.add(hint);
}

function serialOf(text: string): string {
  const hex = text.replace(/^0x/i, '').replace(/[: ]/g, '').toUpperCase();
  return (hex.length % 2 === 0 ? hex : `0${hex}`).replace(/^(?:00)+(?=..)/, '');
}

/** A form's values and JSON's leaves come apart, so that what stands side by side is not read as one. */
function textsIn(body: string): string[] {
  const json = parsed(body);
  if (json !== undefined) return leavesOf(json);
  if (/^[\w.-]+=[^\s]*$/.test(body.trim())) return [...new URLSearchParams(body.trim()).values()].flatMap(withInner);
  return [body];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A form may carry JSON in one of its fields. */
function withInner(text: string): string[] {
  const json = text.startsWith('{') || text.startsWith('[') ? parsed(text) : undefined;
  return json === undefined ? [text] : leavesOf(json);
}

function leavesOf(json: unknown): string[] {
  const leaves: string[] = [];
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: json, depth: 0 }];
  for (let seen = 0; seen < MOST_VALUES; seen++) {
    const next = waiting.shift();
    if (!next) break;
    const { value, depth } = next;
    if (typeof value === 'string' || typeof value === 'number') leaves.push(String(value));
    else if (depth < DEEPEST) waiting.push(...innerOf(value).map((inner) => ({ value: inner, depth: depth + 1 })));
  }
  return leaves;
}

/** No more than are looked at anyway: a list of a thousand others is not taken along. */
function innerOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).slice(0, MOST_VALUES) : [];
}
