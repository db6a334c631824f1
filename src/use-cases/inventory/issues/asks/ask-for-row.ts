/** A transition was taken on the issue of an imported certificate: what it asks for is noted here, and done by a job. */
import { ASKABLE } from '../../../../domain/inventory/issues/asks/issue-asks';
import type { Ask, Askable, IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import { noAsks, withAsk } from '../../../../domain/inventory/issues/asks/ask-steps';
import { endedWithoutCertificate } from '../../../../domain/order/order';
import type { Claim } from '../../../../domain/order/order-steps';
import { LOST_IN_A_ROW, wasJoinedBy } from '../../../../domain/work/work';
import { certificatesOfIssue } from '../../../current-certificate';
import type { RowLink } from '../../../ports/inventory/row-issues';
import type { Ports } from '../../../ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'issueAsks' | 'jobs'>;

interface Transition extends Claim {
  /** Key of the post function's module. */
  readonly name: string;
  /** Account id; empty where Jira does not say it. */
  readonly by: string;
  /** Said with a button. */
  readonly reason?: string;
}

/**
 * Reads nothing but the app's own records. Delivered twice it is noted once (`executionId`).
 * @returns false where it is not about the imported certificate: the issue has got one of its own, or nothing can be cancelled
 */
export async function askForRow(ports: Needs, row: RowLink, { name, ...claim }: Transition): Promise<boolean> {
  const what = ASKABLE.find((one) => one === name);
  if (what === undefined || (await hasOwn(ports, row.issueId))) return false;
  for (let tries = 0; tries < LOST_IN_A_ROW; tries++) {
    const found = await ports.issueAsks.find(row.issueId);
    if (what === 'cancel-request' && !isOrdering(found)) return false;
    if (await note(ports, found, { row, what, claim })) return true;
  }
  throw new Error(`What was asked on issue ${row.issueId} could not be noted`);
}

/** Something that the app ordered on the issue itself, or is about to. */
export async function hasOwn(ports: Pick<Ports, 'orders' | 'certificates'>, issueId: string): Promise<boolean> {
  const { current, generations } = await certificatesOfIssue(ports, issueId);
  return current !== undefined || generations.some((order) => !endedWithoutCertificate(order));
}

function isOrdering(found: IssueAsks | undefined): boolean {
  if (!found || found.followed) return found !== undefined;
  return found.asks.some(({ what }) => what === 'renew' || what === 'replace');
}

interface Noting {
  readonly what: Askable;
  readonly claim: Omit<Transition, 'name'>;
  readonly row: RowLink;
}

/** @returns false when the record was written by others meanwhile: look again */
async function note(ports: Needs, found: IssueAsks | undefined, { row, what, claim }: Noting): Promise<boolean> {
  const asks = found ?? noAsks(row.issueId, row, ports.now());
  const once = claim.executionId === '' ? '' : `${claim.executionId}/${what}`;
  if (!wasJoinedBy(asks, once)) {
    const { rule, arrivedAt, by, reason } = claim;
    const said = reason === undefined ? {} : { reason };
    const ask: Ask = { what, rule, arrivedAt, by, at: ports.now(), begun: false, ...said };
    const next = withAsk(asks, ask, once);
    const isNoted = found ? await ports.issueAsks.replace(found, next) : await ports.issueAsks.create(next);
    if (!isNoted) return false;
  }
  await ports.jobs.queue({ kind: 'issue-asks', id: asks.id }, 0);
  return true;
}
