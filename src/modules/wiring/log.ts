/** Log lines: one a batch, facts only. Bodies, tokens and texts of people never come here. */
import { jiraWatch, ports, scmWatch } from '../../app';
import type { LogLevel } from '../../domain/health/log-level';

type Facts = Readonly<Record<string, string | number>>;

/** @param facts short values: names, codes, counts */
export function log(event: string, facts: Facts): void {
  const parts = Object.entries({ ...facts, correlation: ports.correlation() }).map(
    ([name, value]) => `${name}=${value}`,
  );
  console.info([event, ...parts].join(' '));
}

/** A line that is only written where a Jira admin asked for detail. */
export async function detail(event: string, facts: Facts): Promise<void> {
  if ((await levelOf(ports.correlation())) === 'detailed') log(event, facts);
}

/** Asked for once an invocation: a container serves one after the other, or some at a time, and not always the same site. */
const asked = new Map<string, Promise<LogLevel>>();

/** More run at a time nowhere; the oldest is asked for again. */
const MOST_ASKED = 50;

function levelOf(invocation: string): Promise<LogLevel> {
  const level = asked.get(invocation) ?? ports.health.logLevel().catch(() => 'info' as const);
  const [oldest] = asked.keys();
  if (oldest !== undefined && asked.size >= MOST_ASKED) asked.delete(oldest);
  asked.set(invocation, level);
  return level;
}

scmWatch.seen = ({ method, host, path, status, ms }) => detail('scm', { method, host, path, status, ms });
jiraWatch.unreadable = (what) => log('jira-unreadable', { what });
