/** A world whose profile asks for approval: Ada and Otto are approvers, Rita asks. */
import { approvalCalls } from '../../../src/contract/issue/approval-calls';
import type { ApprovalSettings } from '../../../src/domain/approval/approval-settings';
import type { ApprovalView } from '../../../src/domain/approval/words/approval-view';
import { GROUPS } from '../../../sandbox/jira-server/certificate-project';
import { createCsr } from '../../../sandbox/world/keys';
import { pasted, type Person } from '../../../sandbox/world/person';
import { policy } from './life-of-a-certificate';
import { setStage, type Stage, type StageOptions } from './stage';

export const ASKING: ApprovalSettings = {
  ...{ ask: 'changes', group: GROUPS.approvers, persons: 1, differ: true, days: 7 },
};

export async function setAskingStage(
  settings: Partial<ApprovalSettings> = {},
  options: StageOptions = {},
): Promise<Stage> {
  const stage = await setStage(options);
  await askWith(stage, settings);
  return stage;
}

/** A Jira admin says how the profile asks for approval. */
export function askWith(stage: Stage, settings: Partial<ApprovalSettings>): Promise<void> {
  return policy(stage, { approval: { ...ASKING, ...settings } });
}

/** @returns the key of an issue whose order waits for approval */
export async function waiting(stage: Stage, names?: readonly string[]): Promise<string> {
  const key = await stage.enroll(names);
  await stage.app.settle();
  expect((await stage.order(key)).state).toBe('approving');
  return key;
}

export async function approvalOf(stage: Stage, key: string, as?: Person): Promise<ApprovalView> {
  const { approval } = await stage.order(key, as);
  if (!approval) throw new Error('Nobody was asked.');
  return approval;
}

interface Answering {
  readonly answer?: 'approve' | 'decline';
  readonly reason?: string;
  /** What the person saw; what is there now unless given. */
  readonly shownFor?: string;
}

export async function decide(
  stage: Stage,
  key: string,
  [by, { answer = 'approve', reason, shownFor }]: readonly [Person, Answering],
) {
  const shown = shownFor ?? (await approvalOf(stage, key)).shownFor;
  const call = { issueId: stage.issue(key).id, shownFor: shown, answer, ...(reason !== undefined && { reason }) };
  const result = await by.onIssue(approvalCalls.decideApproval, call);
  await stage.app.settle();
  return result;
}

export const approve = (stage: Stage, key: string, by: Person = stage.operator) => decide(stage, key, [by, {}]);

export const decline = (stage: Stage, key: string, reason: string) =>
  decide(stage, key, [stage.operator, { answer: 'decline', reason }]);

/** Somebody puts another CSR onto the issue. */
export async function swapCsr(stage: Stage, key: string, names: readonly string[]): Promise<void> {
  const csr = pasted((await createCsr(names)).csrPem);
  const field = stage.jira.site.fieldId('Certificate CSR text');
  const answer = await stage.requester.call('PUT', `/issue/${key}`, { fields: { [field]: csr } });
  expect(answer.status).toBe(204);
}

/** How many orders SCM was sent. */
export const sent = (stage: Stage): number => stage.scm.orders.list().length;
