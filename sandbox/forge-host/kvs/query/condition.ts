/** Conditions of queries, filters and transactions, each a rule over one attribute's value. */
import { isRecord, listOf } from '../../json';
import { KVS_LIMIT } from '../../limits';
import type { EntityDefinition } from '../../manifest/entities';
import { badRequest } from '../kvs-error';
import { attributeType } from '../rules/entity-rules';

export type Test = (value: unknown) => boolean;

/** Numbers by size, texts by their code units; undefined when the two cannot be compared. */
export function compare(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : a < b ? -1 : 1;
  return undefined;
}

const ordered =
  (holds: (order: number) => boolean) =>
  (value: unknown, [bound]: readonly unknown[]): boolean => {
    const order = compare(value, bound);
    return order !== undefined && holds(order);
  };

const contains = (value: unknown, [part]: readonly unknown[]): boolean =>
  typeof value === 'string'
    ? typeof part === 'string' && value.includes(part)
    : Array.isArray(value) && value.includes(part);

type Rule = (value: unknown, given: readonly unknown[]) => boolean;

const atLeast: Rule = ordered((order) => order >= 0);
const atMost: Rule = ordered((order) => order <= 0);

const RANGE_RULES: Readonly<Record<string, Rule>> = {
  BEGINS_WITH: (value, [start]) => typeof value === 'string' && typeof start === 'string' && value.startsWith(start),
  BETWEEN: (value, [from, to]) => atLeast(value, [from]) && atMost(value, [to]),
  EQUAL_TO: (value, [same]) => value === same,
  GREATER_THAN: ordered((order) => order > 0),
  GREATER_THAN_EQUAL_TO: atLeast,
  LESS_THAN: ordered((order) => order < 0),
  LESS_THAN_EQUAL_TO: atMost,
};

const FILTER_RULES: Readonly<Record<string, Rule>> = {
  ...RANGE_RULES,
  CONTAINS: contains,
  NOT_CONTAINS: (value, given) => value !== undefined && !contains(value, given),
  NOT_EQUAL_TO: (value, [other]) => value !== other,
  EXISTS: (value) => value !== undefined,
  NOT_EXISTS: (value) => value === undefined,
};

function testOf(rules: Readonly<Record<string, Rule>>, condition: unknown, given: unknown): Test {
  const rule = typeof condition === 'string' ? rules[condition] : undefined;
  if (!rule) throw badRequest('QUERY_WHERE_INVALID', `the condition ${String(condition)} is not allowed here`);
  const values = listOf(given, 'values');
  if (values.length !== (condition === 'BETWEEN' ? 2 : 1)) {
    throw badRequest('QUERY_WHERE_INVALID', `${String(condition)} has the wrong number of values`);
  }
  return (value) => rule(value, values);
}

/** Below, in or above the run that a range is in a sorted series. */
type Side = (value: unknown) => -1 | 0 | 1;

/** On which side everything is that is not in the range; of the other conditions, the first value tells. */
const OUTSIDE: Readonly<Record<string, -1 | 1>> = {
  GREATER_THAN: -1,
  GREATER_THAN_EQUAL_TO: -1,
  LESS_THAN: 1,
  LESS_THAN_EQUAL_TO: 1,
};

/** @returns a test of the range attribute; no condition passes everything */
export function rangeSide(range: unknown): Side {
  if (range === undefined) return () => 0;
  if (!isRecord(range)) throw badRequest('QUERY_WHERE_INVALID', 'the range must be a condition');
  const holds = testOf(RANGE_RULES, range['condition'], range['values']);
  const outside = OUTSIDE[String(range['condition'])];
  const [first] = listOf(range['values'], 'values');
  return (value) => (holds(value) ? 0 : (outside ?? ((compare(value, first) ?? 1) < 0 ? -1 : 1)));
}

/** @returns a test of a whole value by `{and: […]}` or `{or: […]}` over declared attributes */
export function filterTest(entity: EntityDefinition, filters: unknown): Test {
  if (filters === undefined) return () => true;
  const source = isRecord(filters) ? filters : {};
  const all = source['and'] !== undefined;
  const items = listOf(all ? source['and'] : source['or'], 'filters');
  if (items.length === 0 || items.length > KVS_LIMIT.filterConditions) {
    throw badRequest('QUERY_WHERE_INVALID', `between 1 and ${KVS_LIMIT.filterConditions} conditions may be given`);
  }
  const tests = items.map((item): Test => {
    const condition = isRecord(item) ? item : {};
    const property = String(condition['property']);
    attributeType(entity, property);
    const test = testOf(FILTER_RULES, condition['condition'], condition['values']);
    return (value) => test(isRecord(value) ? value[property] : undefined);
  });
  return (value) => (all ? tests.every((test) => test(value)) : tests.some((test) => test(value)));
}
