/** Cuts JQL into words, quoted texts and signs. */
import { brokenJql } from './jql-tree';

export interface Token {
  readonly kind: 'word' | 'quoted' | 'sign' | 'end';
  readonly text: string;
  /** Place in the query, from 1. */
  readonly at: number;
}

/** One token at the place where matching begins; a word may hold `[…]`, as in `cf[10050]` or `issue.property[key].path`. */
const TOKEN =
  /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(!=|<=|>=|!~|&&|\|\||[=<>~!(),&|])|((?:[^\s"'=<>~!(),&|[\]]|\[[^\]]*\])+))/y;

/** @throws JiraError 400 naming the sign that does not belong there */
export function jqlTokens(jql: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < jql.trimEnd().length) {
    const start = pattern.lastIndex;
    const match = pattern.exec(jql);
    if (!match) throw unreadable(jql, start);
    tokens.push(token(match, pattern.lastIndex));
  }
  return [...tokens, { kind: 'end', text: '', at: jql.length + 1 }];
}

function token([, double, single, sign, word]: RegExpExecArray, end: number): Token {
  const quoted = double ?? single;
  if (quoted !== undefined) return { kind: 'quoted', text: unescaped(quoted), at: end - quoted.length - 1 };
  const text = sign ?? word ?? '';
  return { kind: sign === undefined ? 'word' : 'sign', text, at: end - text.length + 1 };
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

function unreadable(jql: string, start: number): Error {
  const rest = jql.slice(start).trimStart();
  if (/^["']/.test(rest)) return brokenJql(`The quoted string '${rest.slice(1)}' has not been completed.`);
  return brokenJql(`The character '${rest.charAt(0)}' is a reserved JQL character.`);
}
