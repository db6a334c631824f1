/** Kinds of fields in JQL: things that have a name, texts, times, numbers. */
import type { IssueRecord } from '../site/issue-record';
import { jqlTime, storedTime } from './jql-dates';
import { COMPARISON, CONTAINS, EQUALITY, type JqlField, type Value } from './jql-field';

type Values = (issue: IssueRecord) => readonly Value[];

/** Something an issue points to, chosen by id or name. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

export function namedField(name: string, values: Values, all: () => readonly Named[]): JqlField {
  const known = (id: Value) => all().find((one) => one.id === id);
  return {
    ...{ name, operators: EQUALITY, values },
    read(text) {
      const wanted = text.toLowerCase();
      const found = all().filter(({ id, names }) => id === text || names.some((one) => one.toLowerCase() === wanted));
      return found.length === 0 ? undefined : found.map(({ id }) => id);
    },
    sortValue: (issue) => values(issue).map((id) => known(id)?.names[0] ?? id)[0],
  };
}

export function textField(name: string, values: Values): JqlField {
  return { name, operators: CONTAINS, values, read: (text) => [text], sortValue: (issue) => values(issue)[0] };
}

/** Texts that are compared as a whole: labels, and strings of issue properties. */
export function wordField(name: string, values: Values): JqlField {
  return { ...textField(name, values), operators: EQUALITY };
}

/** @param now epoch milliseconds, which spans begin at */
export function timeField(name: string, values: Values, now: () => number): JqlField {
  const times = (issue: IssueRecord) => values(issue).flatMap((value) => storedTime(value) ?? []);
  return {
    ...{ name, operators: COMPARISON, values: times, sortValue: (issue) => times(issue)[0] },
    read(text) {
      const time = jqlTime(text, now());
      return time === undefined ? undefined : [time];
    },
  };
}

export function numberField(name: string, values: Values): JqlField {
  return {
    ...{ name, operators: COMPARISON, values, sortValue: (issue) => values(issue)[0] },
    read: (text) => (text.trim() === '' || Number.isNaN(Number(text)) ? undefined : [Number(text)]),
  };
}
