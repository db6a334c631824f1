/** The faults that the stand-in can deal: to which calls, when, and what the caller sees. One line a fault. */

export const operations = [
  'token',
  'enroll',
  'download',
  'status',
  'dcv-recheck',
  'renew',
  'replace',
  'revoke',
] as const;
export type Operation = (typeof operations)[number];

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
  | 'wrong-key'
  | 'wrong-names';

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
const jsonAnswers = operations.filter((operation) => !['download', 'dcv-recheck', 'revoke'].includes(operation));
const download = ['download'] as const;

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
  { kind: 'wrong-key', moment: 'prepare', operations: download, random: false },
  { kind: 'wrong-names', moment: 'prepare', operations: download, random: false },
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
