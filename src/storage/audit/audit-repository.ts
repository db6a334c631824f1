/** Audit events in the store: written once, found by time and by whatever narrows the list most. */
import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import type { AuditEvent } from '../../domain/audit/audit-event';
import { newestFirst } from '../../domain/audit/newest-first';
import { KEPT_DAYS } from '../../domain/audit/audit-filter';
import type { AuditTrail, TrailFilter, TrailPage } from '../../use-cases/ports/audit';
import { ENTITIES, INDEXES, keys } from '../keys';
import { auditSchema } from '../records/audit-record';

/** All events stand in one partition of the index by time. */
const KIND = 'event';
/** Rows that one query reads; what else was asked for is sifted from them. */
const PAGE = 100;
/** One answer reads so many pages at most, and stops once it has enough. */
const MOST_PAGES = 5;
const ENOUGH = 50;

type Narrowing = 'issueId' | 'scmAccountId' | 'profileId' | 'actor' | 'act' | 'outcome';

const events = () => kvs.entity<AuditEvent>(ENTITIES.audit).query();

/** Each narrowing has an index of its own, the one that leaves least first. */
const BY: Readonly<Record<Narrowing, (value: string) => ReturnType<ReturnType<typeof events>['index']>>> = {
  issueId: (value) => events().index(INDEXES.auditByIssue, { partition: [value] }),
  scmAccountId: (value) => events().index(INDEXES.auditByAccount, { partition: [value] }),
  profileId: (value) => events().index(INDEXES.auditByProfile, { partition: [value] }),
  actor: (value) => events().index(INDEXES.auditByActor, { partition: [value] }),
  act: (value) => events().index(INDEXES.auditByAct, { partition: [value] }),
  outcome: (value) => events().index(INDEXES.auditByOutcome, { partition: [value] }),
};
const NARROWINGS = Object.keys(BY) as readonly Narrowing[];

async function find(id: string): Promise<AuditEvent | undefined> {
  const stored = await kvs.entity(ENTITIES.audit).get(keys.audit(id));
  return stored === undefined ? undefined : auditSchema.parse(stored);
}

const KEPT = { ttl: { value: KEPT_DAYS, unit: 'DAYS' } } as const;

async function record(event: AuditEvent): Promise<void> {
  await kvs.entity(ENTITIES.audit).set(keys.audit(event.id), { ...event, kind: KIND }, KEPT);
}

/** Most are new: to look first would be a second call for each. */
async function add(event: AuditEvent): Promise<AuditEvent | undefined> {
  const fresh = { ...KEPT, keyPolicy: 'FAIL_IF_EXISTS' } as const;
  try {
    await kvs.entity(ENTITIES.audit).set(keys.audit(event.id), { ...event, kind: KIND }, fresh);
    return undefined;
  } catch (refusal) {
    const before = await find(event.id);
    if (!before) throw refusal;
    return before;
  }
}

async function list(filter: TrailFilter): Promise<TrailPage> {
  if (filter.newest !== undefined) return newestOf(filter, filter.newest);
  const found: AuditEvent[] = [];
  let { cursor } = filter;
  for (let pages = 0; pages < MOST_PAGES && found.length < ENOUGH; pages++) {
    const page = query(filter).limit(PAGE);
    const { results, nextCursor } = await (cursor ? page.cursor(cursor) : page).getMany();
    found.push(...results.map(({ value }) => auditSchema.parse(value)));
    cursor = nextCursor;
    if (!cursor) break;
  }
  return { events: newestFirst(found), ...(cursor && { cursor }) };
}

async function newestOf(filter: TrailFilter, limit: number): Promise<TrailPage> {
  const { results } = await query(filter).limit(limit).getMany();
  return { events: newestFirst(results.map(({ value }) => auditSchema.parse(value))) };
}

function query(filter: TrailFilter) {
  const given = NARROWINGS.flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [{ name, value }];
  });
  const [first, ...others] = given;
  const indexed = first ? BY[first.name](first.value) : events().index(INDEXES.auditByTime, { partition: [KIND] });
  const ranged = indexed.where(WhereConditions.between(filter.from ?? 0, filter.until ?? Number.MAX_SAFE_INTEGER));
  const [next, ...rest] = others;
  if (!next) return ranged.sort(Sort.DESC);
  const sieve = new Filter<AuditEvent>().and(next.name, FilterConditions.equalTo(next.value));
  for (const { name, value } of rest) sieve.and(name, FilterConditions.equalTo(value));
  return ranged.filters(sieve).sort(Sort.DESC);
}

export const auditRepository: AuditTrail = { add, record, list };
