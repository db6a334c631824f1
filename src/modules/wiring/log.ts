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

/** Asked for once an invocation: containers serve one after the other, and not always the same site. */
let asked: { readonly invocation: string; readonly level: Promise<LogLevel> } | undefined;

function levelOf(invocation: string): Promise<LogLevel> {
  if (asked?.invocation !== invocation) asked = { invocation, level: ports.health.logLevel().catch(() => 'info') };
  return asked.level;
}

scmWatch.seen = ({ method, host, path, status, ms }) => detail('scm', { method, host, path, status, ms });
jiraWatch.unreadable = (what) => log('jira-unreadable', { what });
