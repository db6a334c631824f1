/** Begins the making of issues: by a person, or after a sync. Two at once are one. */
import { BY_APP } from '../../../domain/audit/audit-event';
import { begunMaking, makingStopped, noMaking } from '../../../domain/inventory/issues/making/making-steps';
import type { Making } from '../../../domain/inventory/issues/making/making';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'now' | 'accounts' | 'syncs' | 'rowIssues' | 'jobs'>;

/** A job writes between pages: so many of its writes may come first. */
const TRIES = 5;

/**
 * One that runs goes on as it is.
 * @throws Problem `not-found` without such an account, `conflict` where no certificate is to get an issue
 */
export async function makeIssues(ports: Needs, account: string, by: string): Promise<void> {
  if (!(await ports.accounts.find(account))) throw NO_ACCOUNT;
  const before = (await ports.rowIssues.find(account)) ?? noMaking(account);
  if (before.rule.which === 'none') {
    throw new Problem('conflict', 'No certificate is to get an issue. Choose which ones first, and save that.');
  }
  if (before.state !== 'running') await begin(ports, before, by);
}

/** @throws Problem `conflict` where nothing goes on */
export async function stopIssues(ports: Needs, account: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const making = await ports.rowIssues.find(account);
    if (making?.state !== 'running') break;
    if (await ports.rowIssues.replace(making, makingStopped(making, ports.now()))) return;
  }
  throw new Problem('conflict', 'No issues are being made any more. Look again; nothing was changed.');
}

/** A sync has come to its end, or has one since the last time. @returns whether anything was begun */
export async function makeIssuesAfterSync(ports: Needs, account: string): Promise<boolean> {
  const sync = await ports.syncs.find(account);
  if (!sync || sync.lastDoneAt === 0) return false;
  const before = (await ports.rowIssues.find(account)) ?? noMaking(account);
  if (before.state === 'running' || before.syncAt >= sync.lastDoneAt) return false;
  await begin(ports, before, BY_APP);
  return true;
}

async function begin(ports: Needs, before: Making, by: string): Promise<void> {
  const { account, pages } = before;
  const syncAt = (await ports.syncs.find(account))?.lastDoneAt ?? 0;
  const next = begunMaking(before, { by, syncAt }, ports.now());
  const isNew = before.state === 'never' && before.ruleAt === 0;
  const isOurs = isNew ? await ports.rowIssues.create(next) : await ports.rowIssues.replace(before, next);
  if (!isOurs) return;
  if (pages > 0) await ports.rowIssues.forgetResults(account, pages);
  await ports.jobs.queue({ kind: 'issues', id: account }, 0);
}

/** Hourly duty: what lost its job, and accounts whose sync ended unnoticed. @returns how many were taken up */
export async function resumeIssues(ports: Needs): Promise<number> {
  const due = await ports.rowIssues.listDue(ports.now());
  await ports.jobs.queueAll(due.map((id) => ({ kind: 'issues', id })));
  let begun = 0;
  for (const { id, enabled } of await ports.accounts.list()) {
    if (enabled && !due.includes(id) && (await makeIssuesAfterSync(ports, id))) begun += 1;
  }
  return due.length + begun;
}

const NO_ACCOUNT = new Problem('not-found', 'There is no such account any more. Reload the page.');
