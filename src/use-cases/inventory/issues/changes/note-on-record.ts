/** Writes something that an issue has to be told onto the record of that issue, whoever else writes it meanwhile, and has its job begin. */
import { noAsks } from '../../../../domain/inventory/issues/asks/ask-steps';
import type { IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import { LOST_IN_A_ROW, secondsUntil } from '../../../../domain/work/work';
import type { Ports } from '../../../ports/ports';

type Needs = Pick<Ports, 'now' | 'issueAsks' | 'jobs'>;

/**
 * @param next how the record goes on; undefined where it was told already: then nothing is written
 * @returns whether anything was written
 */
export async function noteOnRecord(
  ports: Needs,
  at: Pick<IssueAsks, 'issueId' | 'account' | 'sslId'>,
  next: (asks: IssueAsks) => IssueAsks | undefined,
): Promise<boolean> {
  for (let tries = 0; tries < LOST_IN_A_ROW; tries++) {
    const found = await ports.issueAsks.find(at.issueId);
    const wanted = next(found ?? noAsks(at.issueId, at, ports.now()));
    if (!wanted) return false;
    const written = found ? await ports.issueAsks.replace(found, wanted) : await ports.issueAsks.create(wanted);
    if (written === false || written === undefined) continue;
    await ports.jobs.queue({ kind: 'issue-asks', id: at.issueId }, secondsUntil(wanted, ports.now()));
    return true;
  }
  throw new Error(`Issue ${at.issueId} could not be told`);
}
