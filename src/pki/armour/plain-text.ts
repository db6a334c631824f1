/** Brings text that travelled through mail, chat, wiki and word processors back to plain ASCII lines. */

interface Replacement {
  readonly what: string;
  readonly find: RegExp;
  readonly put: string;
}

/** In this order; every expression is bounded, so that 64 kB of any one character cost no more than 64 kB of text. */
const REPLACEMENTS: readonly Replacement[] = [
  {
    what: 'zero-width characters, byte order mark, soft hyphen',
    find: /[\u00ad\u180e\u200b-\u200f\u2060\ufeff]/g,
    put: '',
  },
  { what: 'typographic dashes and minus signs', find: /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, put: '-' },
  { what: 'typographic quotes', find: /[\u2018-\u201f\u00ab\u00bb]/g, put: '"' },
  { what: 'line breaks written as \\r and \\n', find: /(?:\\r)?\\n|\\r/g, put: '\n' },
  { what: 'tabs written as \\t', find: /\\t/g, put: ' ' },
  { what: 'other line ends', find: /\r\n?|\u0085|\u2028|\u2029|\f|\v/g, put: '\n' },
  { what: 'quotation marks of mail', find: /^[ \t]{0,8}(?:>[ \t]?){1,8}/gm, put: '' },
  {
    what: 'code marks of wikis',
    find: /\{(?:code|noformat)(?::[^}\n]{0,60})?\}|```(?:[a-z]{1,12}(?=\s))?/gi,
    put: '\n',
  },
];

/** The text with ASCII dashes, quotes, blanks and `\n` line ends, without quoting and wiki marks. */
export function plainText(pasted: string): string {
  return REPLACEMENTS.reduce((text, { find, put }) => text.replace(find, put), pasted.normalize('NFKC'));
}

/** Text of a file: UTF-16 where a byte order mark says so, else UTF-8; bytes that are no text become U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
