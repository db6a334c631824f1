/** Loaded when something is written or read: no person waits for it, and a cold start does without (ADR 0010). */
import type { AuditTrail, Health } from '../../use-cases/ports/audit';
import type { Webhooks } from '../../use-cases/ports/webhook';

const trail = async () => (await import('./audit-repository')).auditRepository;
const health = async () => (await import('./health-repository')).healthRepository;
const webhooks = async () => (await import('../webhook/webhook-repository')).webhookRepository;

export const auditTrail: AuditTrail = {
  record: async (event) => (await trail()).record(event),
  list: async (filter) => (await trail()).list(filter),
};

export const healthNotes: Health = {
  note: async (duty) => (await health()).note(duty),
  find: async (name) => (await health()).find(name),
  list: async () => (await health()).list(),
  logLevel: async () => (await health()).logLevel(),
  setLogLevel: async (level) => (await health()).setLogLevel(level),
};

/** @param address the web trigger's own, without a secret */
export function webhookStore(address: () => Promise<string>): Webhooks {
  return {
    address,
    find: async () => (await webhooks()).find(),
    create: async (webhook) => (await webhooks()).create(webhook),
    replace: async (read, next) => (await webhooks()).replace(read, next),
    countsOf: async (day) => (await webhooks()).countsOf(day),
    keepCounts: async (counts) => (await webhooks()).keepCounts(counts),
    listCounts: async (days) => (await webhooks()).listCounts(days),
    claim: async (what, now) => (await webhooks()).claim(what, now),
  };
}
