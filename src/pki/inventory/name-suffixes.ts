/** Under which names a certificate is found: each of its names, and every domain above it down to the registrable one. */
import { parse } from 'tldts';
import { readName } from '../names';
import type { DomainName } from '../names';

/** Rows that one certificate has in the index of names. One with more is found by the shortest of them. */
const MOST_SUFFIXES = 100;

export interface NameSuffixes {
  readonly suffixes: readonly string[];
  /** How many there would be without the cap. */
  readonly count: number;
}

/** @returns A-labels in lower case, or addresses; the broadest first. What is no name at all is left out */
export function suffixesOf(names: readonly string[]): NameSuffixes {
  const all = new Set<string>();
  for (const name of names) for (const suffix of suffixesOfName(name)) all.add(suffix);
  const sorted = [...all].sort(broadestFirst);
  return { suffixes: sorted.slice(0, MOST_SUFFIXES), count: all.size };
}

/** Letters, digits and hyphens, none of which UTS #46 would change: nearly every name, and a tenth of the work. */
const PLAIN = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const NOT_PLAIN = /(?:^|\.)..--|\.arpa$/;
const LONGEST_NAME = 253;

function plainName(text: string): Placed | undefined {
  const ascii = text.toLowerCase();
  if (ascii.length > LONGEST_NAME || !PLAIN.test(ascii) || NOT_PLAIN.test(ascii)) return undefined;
  const wildcard = ascii.startsWith('*.');
  const { domain, isIcann } = parse(wildcard ? ascii.slice(2) : ascii, { extractHostname: false });
  return { ascii, wildcard, ...(isIcann === true && domain !== null && { registrableDomain: domain }) };
}

function suffixesOfName(text: string): readonly string[] {
  const plain = plainName(text);
  if (plain) return ancestors(plain);
  const name = readName(text);
  if (name.kind === 'bad') return [];
  return name.kind === 'ip' ? [name.ascii] : ancestors(name);
}

/** An internal name has no registrable domain: its last two labels stand for it. */
type Placed = Pick<DomainName, 'ascii' | 'wildcard' | 'registrableDomain'>;

function ancestors({ ascii, wildcard, registrableDomain }: Placed): readonly string[] {
  const name = wildcard ? ascii.slice(2) : ascii;
  const labels = dotsIn(name) + 1;
  const least = registrableDomain === undefined ? Math.min(2, labels) : dotsIn(registrableDomain) + 1;
  const above = [name];
  for (let cut = labels, at = 0; cut > least; cut--) {
    at = name.indexOf('.', at) + 1;
    above.push(name.slice(at));
  }
  return wildcard ? [ascii, ...above] : above;
}

function dotsIn(name: string): number {
  let dots = 0;
  for (let at = name.indexOf('.'); at >= 0; at = name.indexOf('.', at + 1)) dots += 1;
  return dots;
}

function broadestFirst(one: string, other: string): number {
  return dotsIn(one) - dotsIn(other) || one.length - other.length || (one < other ? -1 : 1);
}
