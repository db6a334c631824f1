/** Reads JQL: clauses joined by AND, OR and NOT, and an order. */
import { notModelled } from '../http/jira-error';
import { jqlTokens, type Token } from './jql-tokens';
import {
  brokenJql,
  OPERATORS,
  type Condition,
  type JqlQuery,
  type Operand,
  type Operator,
  type SortKey,
} from './jql-tree';

/** @throws JiraError 400 for text that is no JQL, 501 for the history operators WAS and CHANGED */
export function parseJql(jql: string): JqlQuery {
  return new Parser(jqlTokens(jql)).query();
}

const UNMODELLED = ['was', 'changed'];

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  query(): JqlQuery {
    const none = this.#peek().kind === 'end' || this.#isWord('order');
    const where = none ? undefined : this.#joined('or');
    const order = this.#takeWord('order') ? this.#order() : [];
    const rest = this.#peek();
    if (rest.kind !== 'end') throw this.#unexpected("either 'OR' or 'AND'");
    return { where, order };
  }

  /** Parts joined by OR, or by AND, which binds closer. */
  #joined(kind: 'or' | 'and'): Condition {
    const part = () => (kind === 'or' ? this.#joined('and') : this.#negated());
    const signs = kind === 'or' ? ['||', '|'] : ['&&', '&'];
    const parts = [part()];
    while (this.#takeWord(kind) || this.#takeSign(...signs)) parts.push(part());
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind, parts };
  }

  #negated(): Condition {
    if (this.#takeWord('not') || this.#takeSign('!')) return { kind: 'not', part: this.#negated() };
    if (!this.#takeSign('(')) return this.#clause();
    const inner = this.#joined('or');
    if (!this.#takeSign(')')) throw this.#unexpected("')'");
    return inner;
  }

  #clause(): Condition {
    const field = this.#text('a field name');
    const operator = this.#operator();
    const many = operator === 'in' || operator === 'not in';
    const operands = many && this.#takeSign('(') ? this.#list() : [this.#operand()];
    const emptiness = operator === 'is' || operator === 'is not';
    if (emptiness && operands[0]?.kind !== 'empty')
      throw brokenJql(`The operator '${operator}' takes EMPTY or NULL only.`);
    return { kind: 'clause', field, operator, operands };
  }

  #operator(): Operator {
    const token = this.#take();
    const word = token.text.toLowerCase();
    if (token.kind === 'word' && UNMODELLED.includes(word)) throw notModelled(`The JQL operator ${word.toUpperCase()}`);
    if (word === 'is') return this.#takeWord('not') ? 'is not' : 'is';
    if (word === 'not' && this.#takeWord('in')) return 'not in';
    const operator = OPERATORS.find((one) => one === word);
    if (operator) return operator;
    const valid = OPERATORS.map((one) => `'${one}'`).join(', ');
    throw brokenJql(
      `Expecting operator but got '${token.text}'. The valid operators are ${valid}. (character ${token.at})`,
    );
  }

  #list(): Operand[] {
    const operands = [this.#operand()];
    while (this.#takeSign(',')) operands.push(this.#operand());
    if (!this.#takeSign(')')) throw this.#unexpected("',' or ')'");
    return operands;
  }

  #operand(): Operand {
    const quoted = this.#peek().kind === 'quoted';
    const text = this.#text('either a value, list or function');
    if (!quoted && ['empty', 'null'].includes(text.toLowerCase())) return { kind: 'empty' };
    if (quoted || !this.#takeSign('(')) return { kind: 'text', text };
    const args: string[] = [];
    while (!this.#takeSign(')')) {
      args.push(this.#text('an argument'));
      this.#takeSign(',');
    }
    return { kind: 'function', name: text.toLowerCase(), args };
  }

  #order(): SortKey[] {
    if (!this.#takeWord('by')) throw this.#unexpected("'by'");
    const keys: SortKey[] = [];
    do {
      const field = this.#text('a field name');
      const descending = this.#takeWord('desc');
      if (!descending) this.#takeWord('asc');
      keys.push({ field, descending });
    } while (this.#takeSign(','));
    return keys;
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', at: 0 };
  }

  #take(): Token {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }

  #text(expected: string): string {
    if (!['word', 'quoted'].includes(this.#peek().kind)) throw this.#unexpected(expected);
    return this.#take().text;
  }

  #isWord(word: string): boolean {
    return this.#peek().kind === 'word' && this.#peek().text.toLowerCase() === word;
  }

  #takeWord(word: string): boolean {
    const is = this.#isWord(word);
    if (is) this.#at += 1;
    return is;
  }

  #takeSign(...signs: readonly string[]): boolean {
    const is = this.#peek().kind === 'sign' && signs.includes(this.#peek().text);
    if (is) this.#at += 1;
    return is;
  }

  #unexpected(expected: string): Error {
    const { kind, text, at } = this.#peek();
    const got = kind === 'end' ? 'the end of the query' : `'${text}'`;
    return brokenJql(`Expecting ${expected} but got ${got}. (character ${at})`);
  }
}
