/** Which certificates of an account get an issue: looked at, tried out, and set. For Jira admins, as the account itself. */
import { ruleFaults } from '../../../domain/inventory/issues/issue-rule';
import type { IssueRule } from '../../../domain/inventory/issues/issue-rule';
import type { MakingResult } from '../../../domain/inventory/issues/making/making';
import { noMaking, withRule } from '../../../domain/inventory/issues/making/making-steps';
import { viewOfMaking } from '../../../domain/inventory/issues/making/making-view';
import type { MakingView, RulePreview } from '../../../domain/inventory/issues/making/making-view';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import { pageFor } from './making/pages';

type Needs = Pick<Ports, 'now' | 'accounts' | 'rowIssues'>;

export async function viewIssues(ports: Pick<Ports, 'now' | 'rowIssues'>, account: string): Promise<MakingView> {
  return viewOfMaking((await ports.rowIssues.find(account)) ?? noMaking(account), ports.now());
}

/** A job writes between pages: so many of its writes may come first. */
const TRIES = 5;

/** @throws Problem `invalid-input` with the faults; `not-found`, `conflict` */
export async function setIssueRule(ports: Needs, account: string, rule: IssueRule): Promise<void> {
  const faults = ruleFaults(rule);
  if (faults.length > 0) throw new Problem('invalid-input', 'Some of the input cannot be used.', { faults });
  if (!(await ports.accounts.find(account))) {
    throw new Problem('not-found', 'There is no such account any more. Reload the page.');
  }
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await ports.rowIssues.find(account);
    const next = withRule(before ?? noMaking(account), rule, ports.now());
    if (before ? await ports.rowIssues.replace(before, next) : await ports.rowIssues.create(next)) return;
  }
  throw new Problem('conflict', 'Issues are being made just now and the setting could not be saved. Try again.');
}

/** Pages of 100 that one call looks through, while a person waits. */
const PAGES = 20;
const MOST_MS = 8_000;
const EXAMPLES = 5;

/** As far as one call comes; the next one goes on at its cursor. @throws Problem `invalid-input` */
export async function previewIssues(
  ports: Pick<Ports, 'now' | 'inventory'>,
  asked: { readonly account: string; readonly rule: IssueRule; readonly cursor: string },
): Promise<RulePreview> {
  const faults = ruleFaults(asked.rule);
  if (faults.length > 0) throw new Problem('invalid-input', 'Some of the input cannot be used.', { faults });
  const begun = ports.now();
  const seen = { looked: 0, fits: 0, examples: [] as RulePreview['examples'][number][] };
  let { cursor } = asked;
  for (let page = 0; page < PAGES && ports.now() - begun < MOST_MS; page++) {
    const found = await pageFor(ports, { ...asked, cursor }, begun);
    seen.looked += found.looked;
    seen.fits += found.fitting.length;
    const named = found.fitting.map(({ row: { commonName, sslId, notAfter } }) => ({
      ...{ name: commonName === '' ? sslId : commonName, notAfter },
    }));
    seen.examples.push(...named.slice(0, EXAMPLES - seen.examples.length));
    ({ cursor } = found);
    if (cursor === '') return seen;
  }
  return { ...seen, cursor };
}

export function listIssueResults(
  { rowIssues }: Pick<Ports, 'rowIssues'>,
  { account, page }: { readonly account: string; readonly page: number },
): Promise<readonly MakingResult[]> {
  return rowIssues.results(account, page);
}
