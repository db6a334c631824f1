/** Approvals that were given in a service project, over the API of Jira Service Management, and what was edited since. */
import * as z from 'zod/mini';
import { ISSUE_FIELDS } from '../../domain/issue/issue-fields';
import { Problem } from '../../domain/problem';
import type { DeskApproval, DeskApprovals } from '../../use-cases/ports/approval/approvals';
import { readJira } from '../client';
import { epochMs } from '../dates';

const date = z.looseObject({ epochMillis: z.number() });
const approval = z.looseObject({
  finalDecision: z.optional(z.string()),
  createdDate: date,
  completedDate: z.nullish(date),
  approvers: z.optional(
    z.array(
      z.looseObject({ approver: z.looseObject({ accountId: z.string() }), approverDecision: z.optional(z.string()) }),
    ),
  ),
});
const approvals = z.looseObject({ values: z.array(approval), isLastPage: z.optional(z.boolean()) });
type Approval = z.infer<typeof approval>;

/** Jira Service Management's largest page, and as many as are looked through. */
const PAGE = 100;
const MOST = 1_000;

export const jiraDeskApprovals: DeskApprovals = { latest, wasEditedSince };

async function latest(issueId: string): Promise<DeskApproval | undefined> {
  const all = await listed(issueId);
  const newestFirst = [...all].sort((one, other) => other.createdDate.epochMillis - one.createdDate.epochMillis);
  return newestFirst.map(outcomeOf).find((outcome) => outcome !== undefined);
}

async function listed(issueId: string): Promise<Approval[]> {
  const found: Approval[] = [];
  try {
    for (let start = 0; start < MOST; start += PAGE) {
      const query = { start: String(start), limit: String(PAGE) };
      const { values, isLastPage } = approvals.parse(await readJira('requestApprovals', { issueId, query }));
      found.push(...values);
      if (isLastPage !== false || values.length === 0) break;
    }
  } catch (thrown) {
    // An issue of the project that nobody asked for in the portal has no approvals.
    if (!(thrown instanceof Problem) || thrown.kind.retry) throw thrown;
    return [];
  }
  return found;
}

function outcomeOf({ finalDecision, completedDate, approvers = [] }: Approval): DeskApproval | undefined {
  if (!completedDate || (finalDecision !== 'approved' && finalDecision !== 'declined')) return undefined;
  const own = approvers.filter(({ approverDecision }) => approverDecision === finalDecision);
  const by = own.map(({ approver }) => approver.accountId);
  return { decision: finalDecision, by, at: completedDate.epochMillis };
}

const changesBody = z.looseObject({
  isLast: z.optional(z.boolean()),
  values: z.array(
    z.looseObject({
      created: z.string(),
      items: z.array(z.looseObject({ field: z.nullish(z.string()) })),
    }),
  ),
});

/** By their names, as Jira's history bears them. */
const MADE_FROM: ReadonlySet<string> = new Set(
  [ISSUE_FIELDS.csr, ISSUE_FIELDS.profile, 'Owner', 'reporter'].map((name) => name.toLowerCase()),
);

/** A history that is longer than is looked through counts as edited. */
async function wasEditedSince(issueId: string, epochMillis: number): Promise<boolean> {
  for (let startAt = 0; startAt < MOST; startAt += PAGE) {
    const query = { startAt: String(startAt), maxResults: String(PAGE) };
    const { isLast, values } = changesBody.parse(await readJira('changelog', { issueId, query }));
    const later = values.filter(({ created }) => epochMs(created) >= epochMillis);
    if (later.some(({ items }) => items.some(({ field }) => MADE_FROM.has((field ?? '').toLowerCase())))) return true;
    if (isLast !== false || values.length === 0) return false;
  }
  return true;
}
