/** Compiles JQL against a site into a test and an order for issues. */
import type { Caller } from '../http/caller';
import { badRequest, notModelled } from '../http/jira-error';
import type { IssueRecord } from '../site/issue-record';
import type { SiteState } from '../site/site-state';
import { containsWords } from './contains';
import { jqlTimeFunction } from './jql-dates';
import type { JqlField, Value } from './jql-field';
import { parseJql } from './jql-parser';
import type { Clause, Condition, Operand, SortKey } from './jql-tree';
import { customField, propertyField } from './other-clauses';
import { isUnmodelledClause, systemField } from './system-clauses';

type Test = (issue: IssueRecord) => boolean;

export interface JqlSearch {
  /** False when nothing restricts the search. */
  readonly bounded: boolean;
  readonly matches: Test;
  compare(one: IssueRecord, other: IssueRecord): number;
}

/** @throws JiraError 400 for broken JQL, unknown fields and values; 501 for what is not modelled */
export function compileJql(site: SiteState, caller: Caller, jql: string): JqlSearch {
  const { where, order } = parseJql(jql);
  const around = { site, caller };
  const keys = order.map((key) => ({ ...key, by: fieldOf(site, key.field) }));
  return {
    bounded: where !== undefined,
    matches: where ? compiled(around, where) : () => true,
    compare: (one, other) => compareBy(keys, one, other) || Number(other.id) - Number(one.id),
  };
}

interface Around {
  readonly site: SiteState;
  readonly caller: Caller;
}

function fieldOf(site: SiteState, name: string): JqlField {
  const field = systemField(site, name) ?? propertyField(site, name) ?? customField(site, name);
  if (field) return field;
  if (isUnmodelledClause(name)) throw notModelled(`The JQL field ${name}`);
  throw badRequest(`Field '${name}' does not exist or you do not have permission to view it.`);
}

function compiled(around: Around, condition: Condition): Test {
  if (condition.kind === 'clause') return clauseTest(around, condition);
  if (condition.kind === 'not') {
    const test = compiled(around, condition.part);
    return (issue) => !test(issue);
  }
  const tests = condition.parts.map((part) => compiled(around, part));
  return condition.kind === 'and'
    ? (issue) => tests.every((test) => test(issue))
    : (issue) => tests.some((test) => test(issue));
}

function clauseTest(around: Around, clause: Clause): Test {
  const field = fieldOf(around.site, clause.field);
  const { operator } = clause;
  const operands = clause.operands.map((one) => (isUnresolved(field, one) ? ({ kind: 'empty' } as const) : one));
  if (!field.operators.includes(operator)) {
    throw badRequest(`The operator '${operator}' is not supported by the '${clause.field}' field.`);
  }
  const empty = operands.some(({ kind }) => kind === 'empty');
  const wanted = operands.flatMap((operand) => operandValues(around, field, operand));
  const judge = JUDGES[operator];
  return (issue) => judge(field.values(issue), wanted, empty);
}

/** `Unresolved` is Jira's word for a resolution that is empty. */
function isUnresolved(field: JqlField, operand: Operand): boolean {
  return field.name === 'resolution' && operand.kind === 'text' && operand.text.toLowerCase() === 'unresolved';
}

type Judge = (own: readonly Value[], wanted: readonly Value[], empty: boolean) => boolean;

const among: Judge = (own, wanted, empty) =>
  own.length === 0 ? empty : own.some((value) => wanted.some((one) => same(value, one)));
/** An empty field is never unlike something, only unlike emptiness. */
const notAmong: Judge = (own, wanted) => own.length > 0 && !among(own, wanted, false);
const contains: Judge = (own, wanted) =>
  own.some((text) => wanted.every((asked) => containsWords(String(text), String(asked))));
const ordered =
  (fits: (difference: number) => boolean): Judge =>
  (own, wanted) =>
    own.some((value) => wanted.some((one) => fits(difference(value, one))));

const JUDGES: Readonly<Record<Clause['operator'], Judge>> = {
  ...{ '=': among, in: among, '!=': notAmong, 'not in': notAmong },
  ...{ '~': contains, '!~': (own, wanted) => own.length > 0 && !contains(own, wanted, false) },
  ...{ is: (own) => own.length === 0, 'is not': (own) => own.length > 0 },
  ...{ '<': ordered((by) => by < 0), '<=': ordered((by) => by <= 0) },
  ...{ '>': ordered((by) => by > 0), '>=': ordered((by) => by >= 0) },
};

function same(one: Value, other: Value): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? one.toLowerCase() === other.toLowerCase()
    : one === other;
}

function difference(one: Value, other: Value): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), 'en');
}

function operandValues(around: Around, field: JqlField, operand: Operand): readonly Value[] {
  if (operand.kind === 'empty') return [];
  if (operand.kind === 'text') {
    const values = field.read(operand.text);
    if (values) return values;
    throw badRequest(`The value '${operand.text}' does not exist for the field '${field.name}'.`);
  }
  return functionValues(around, field, operand);
}

function functionValues(around: Around, field: JqlField, call: Operand & { kind: 'function' }): readonly Value[] {
  const { site, caller } = around;
  if (call.name === 'currentuser') return caller.kind === 'anonymous' ? [] : [caller.accountId];
  const time = jqlTimeFunction(call.name, call.args, site.clock.now());
  if (time !== undefined) return [time];
  throw notModelled(`The JQL function ${call.name} of the field ${field.name}`);
}

/** Issues without a value come last, whatever the direction. */
function compareBy(keys: readonly (SortKey & { by: JqlField })[], one: IssueRecord, other: IssueRecord): number {
  for (const { by, descending } of keys) {
    const [first, second] = [by.sortValue(one), by.sortValue(other)];
    if (first === undefined && second === undefined) continue;
    if (first === undefined) return 1;
    if (second === undefined) return -1;
    const order = difference(first, second);
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}
