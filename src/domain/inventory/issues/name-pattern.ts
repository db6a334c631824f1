/** Patterns of names: `*` stands for any characters, dots included; upper and lower case are the same. */

const LONGEST = 253;

/** What stands in a name of a certificate: of a host, an address, a person. */
const ALLOWED = /^[\p{L}\p{N}*._@:\- ]+$/u;

/** @returns a sentence when it is no pattern */
export function patternFault(pattern: string): string | undefined {
  if (pattern.trim() === '' || pattern.length > LONGEST || !ALLOWED.test(pattern)) {
    return `“${pattern.slice(0, 60)}” is no name and no pattern. Give names such as www.example.com or *.example.com, one a line.`;
  }
  return undefined;
}

/** Takes time in proportion to the name, whatever the pattern is. */
export function fitsPattern(pattern: string, name: string): boolean {
  const [first = '', ...parts] = pattern.trim().toLowerCase().split('*');
  const text = name.toLowerCase();
  const last = parts.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let from = first.length;
  for (const part of parts) {
    const found = text.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return from <= text.length - last.length;
}
