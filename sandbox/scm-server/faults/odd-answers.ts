/** Answers that are right and written oddly: additions of a later version, and what lists do while others work on them. */
import { htmlReply, type Reply } from '../wire/reply';
import type { FaultKind } from './fault-table';

type Row = Readonly<Record<string, unknown>>;
type Chance = () => number;

/** Fields of a later version that no client knows: harmless to a tolerant reader. */
const laterFields = { apiVersion: '26.9', links: [{ rel: 'self', href: '/api/v1' }], backend: null };

/** Words that no description has, by field. */
const laterWords: Row = { status: 'Quarantined', renewalStatus: 'Paused', dcvStatus: 'AT_RISK', requestedVia: 'MCP' };

/** A row has to keep its id: without it nothing can be said about anything. */
const kept = new Set(['sslId', 'id', 'domain']);

/** @returns the answer as the fault leaves it; one that it doesn't fit stays as it is */
export function oddAnswer(kind: FaultKind, reply: Reply, chance: Chance): Reply {
  if (kind === 'html-page') return htmlReply(200, 'Signed out');
  if (kind === 'moving-total') return withMovedTotal(reply, chance);
  if (typeof reply.body !== 'string' || reply.body === '') return reply;
  const value: unknown = JSON.parse(reply.body);
  const body = Array.isArray(value) ? oddRows(kind, value as readonly Row[], chance) : oddObject(kind, value);
  return { ...reply, body: JSON.stringify(body) };
}

function oddRows(kind: FaultKind, rows: readonly Row[], chance: Chance): readonly unknown[] {
  const at = Math.floor(chance() * rows.length);
  if (kind === 'missing-row') return rows.filter((_row, index) => index !== at);
  if (kind === 'repeated-row') return rows.flatMap((row, index) => (index === at ? [row, row] : [row]));
  if (kind === 'shuffled-rows') return shuffled(rows, chance);
  return rows.map((row) => oddObject(kind, row));
}

function oddObject(kind: FaultKind, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (kind === 'extra-fields') return { ...laterFields, ...value };
  if (kind === 'unknown-word')
    return Object.fromEntries(entries.map(([name, word]) => [name, laterWords[name] ?? word]));
  if (kind === 'absent-fields') return Object.fromEntries(entries.filter(([name]) => kept.has(name)));
  return value;
}

function shuffled(rows: readonly Row[], chance: Chance): readonly Row[] {
  return rows
    .map((row) => ({ row, rank: chance() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ row }) => row);
}

/** Up to three more or fewer: somebody orders or deletes while the list is walked. */
function withMovedTotal(reply: Reply, chance: Chance): Reply {
  const total = Number(reply.headers?.['x-total-count'] ?? NaN);
  if (Number.isNaN(total)) return reply;
  const moved = Math.max(0, total + 1 + Math.floor(chance() * 3) * (chance() < 0.5 ? -1 : 1));
  return { ...reply, headers: { ...reply.headers, 'x-total-count': String(moved === total ? total + 1 : moved) } };
}
