/** The operator `~`: every word asked for is a word of the text; a word may end in `*`, a phrase stands in quotes. */

/** Words are letters and digits; a dot inside, as in a domain name, does not part them. */
const WORD = /[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*\*?/gu;

const words = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

export function containsWords(text: string, asked: string): boolean {
  const own = words(text);
  const [, phrase] = /^"(.*)"$/.exec(asked.trim()) ?? [];
  const wanted = words(phrase ?? asked);
  if (phrase !== undefined) return own.some((_, at) => wanted.every((word, more) => fits(own[at + more], word)));
  return wanted.length > 0 && wanted.every((word) => own.some((one) => fits(one, word)));
}

function fits(own: string | undefined, wanted: string): boolean {
  if (own === undefined) return false;
  return wanted.endsWith('*') ? own.startsWith(wanted.slice(0, -1)) : own === wanted;
}
