/** The faults that the stand-in can deal: to which calls, when, and what the caller sees. One line a fault. */
import { adminOperations, operations, type Operation } from './operations';

export type FaultKind =
  | '429'
  | '503'
  | 'drop-before'
  | 'drop-after'
  | '500-before'
  | '500-after'
  | '504-before'
  | '504-after'
  | 'not-collectable'
  | 'token-expired'
  | 'extra-fields'
  | 'redirect'
  | 'denied'
  | 'wrong-key'
  | 'wrong-names'
  | OddAnswer;

/** Answers that are carried out rightly and written oddly; most befall lists of the Admin API. */
export type OddAnswer =
  'shuffled-rows' | 'repeated-row' | 'missing-row' | 'moving-total' | 'unknown-word' | 'absent-fields' | 'html-page';

/**
 * before: the call is not carried out · after: it is, but its answer is lost · prepare: something is changed first, then
 * the call runs · decorate: the call runs and its answer is added to.
 */
export type FaultMoment = 'before' | 'after' | 'prepare' | 'decorate';

export interface FaultRow {
  readonly kind: FaultKind;
  readonly moment: FaultMoment;
  readonly operations: readonly Operation[];
  /** Dealt at random too; the others only when forced. */
  readonly random: boolean;
}

const api = operations.filter((operation) => operation !== 'token');
/** Those that answer with no JSON. */
const otherAnswers = ['download', 'dcv-recheck', 'revoke', 'ssl-count', 'ssl-collect'];
const jsonAnswers = operations.filter((operation) => !otherAnswers.includes(operation));
const download = ['download', 'ssl-collect'] as const;
const lists = ['ssl-list', 'ssl-types', 'organizations', 'domains', 'dcv', 'acme', 'notifications'] as const;
const totals = [...lists, 'ssl-count'] as const;

export const faultTable: readonly FaultRow[] = [
  { kind: '429', moment: 'before', operations, random: true },
  { kind: '503', moment: 'before', operations, random: true },
  { kind: 'drop-before', moment: 'before', operations, random: true },
  { kind: 'drop-after', moment: 'after', operations, random: true },
  { kind: '500-before', moment: 'before', operations, random: true },
  { kind: '500-after', moment: 'after', operations, random: true },
  { kind: '504-before', moment: 'before', operations, random: true },
  { kind: '504-after', moment: 'after', operations, random: true },
  { kind: 'not-collectable', moment: 'prepare', operations: download, random: true },
  { kind: 'token-expired', moment: 'prepare', operations: api, random: true },
  { kind: 'extra-fields', moment: 'decorate', operations: jsonAnswers, random: true },
  { kind: 'redirect', moment: 'before', operations, random: false },
  // What a right is missing for; which rights SCM asks for where is not published.
  { kind: 'denied', moment: 'before', operations: adminOperations, random: false },
  { kind: 'wrong-key', moment: 'prepare', operations: download, random: false },
  { kind: 'wrong-names', moment: 'prepare', operations: download, random: false },
  { kind: 'shuffled-rows', moment: 'decorate', operations: lists, random: false },
  { kind: 'repeated-row', moment: 'decorate', operations: lists, random: false },
  { kind: 'missing-row', moment: 'decorate', operations: lists, random: false },
  { kind: 'moving-total', moment: 'decorate', operations: totals, random: false },
  { kind: 'unknown-word', moment: 'decorate', operations: ['ssl-list', 'ssl-details', 'dcv'], random: false },
  { kind: 'absent-fields', moment: 'decorate', operations: ['ssl-list', 'ssl-details'], random: false },
  { kind: 'html-page', moment: 'decorate', operations: operations, random: false },
];

/** Kinds after which the caller can't know whether the call was carried out. */
export const unansweredKinds: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'drop-before',
  'drop-after',
  '500-before',
  '500-after',
  '504-before',
  '504-after',
]);
