/** Approvals of a request: asked for by a step of the project's workflow, answered by those who are named (Jira Service Management, approvals). */
import { userBean } from '../../beans/user-bean';
import { json } from '../../http/answers';
import { callerId, objectBody, param, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, forbidden, JiraError } from '../../http/jira-error';
import { SERVICE_DESK_ROOT } from '../../http/jira-resources';
import type { JsonObject } from '../../json';
import type { DeskApprovalRecord } from '../../site/issue-record';
import { dateBean, deskPage, link } from './desk-beans';
import { visibleRequest } from './request-access';

export const listRequestApprovals: Operation = {
  ...{ method: 'GET', root: SERVICE_DESK_ROOT, path: 'request/:issue/approval' },
  handle(exchange) {
    const { issue } = visibleRequest(exchange, param(exchange, 'issue'));
    const all = issue.approvals ?? [];
    return json(
      deskPage(
        exchange,
        all.map((one) => approvalBean(exchange, one, issue.id)),
      ),
    );
  },
};

/** Only those who are named answer, each once, while it is pending. */
export const answerRequestApproval: Operation = {
  ...{ method: 'POST', root: SERVICE_DESK_ROOT, path: 'request/:issue/approval/:approval' },
  async handle(exchange) {
    const { issue } = visibleRequest(exchange, param(exchange, 'issue'));
    const found = (issue.approvals ?? []).find(({ id }) => id === param(exchange, 'approval'));
    if (!found) throw new JiraError(404, ['The approval was not found.']);
    const { decision } = await objectBody(exchange);
    if (decision !== 'approve' && decision !== 'decline') throw badRequest('The decision must be approve or decline.');
    if (!mayAnswer(exchange, found)) throw forbidden('You cannot answer this approval.');
    found.decisions.set(callerId(exchange), decision === 'approve' ? 'approved' : 'declined');
    if (decisionOf(found) !== 'pending') found.completed = exchange.site.clock.now();
    return json(approvalBean(exchange, found, issue.id));
  },
};

/** One no is enough; everybody who is named has to say yes. */
function decisionOf({ approverIds, decisions }: DeskApprovalRecord): 'approved' | 'declined' | 'pending' {
  if ([...decisions.values()].includes('declined')) return 'declined';
  return approverIds.every((id) => decisions.get(id) === 'approved') ? 'approved' : 'pending';
}

function mayAnswer(exchange: Exchange, approval: DeskApprovalRecord): boolean {
  const { caller } = exchange;
  if (caller.kind === 'anonymous' || decisionOf(approval) !== 'pending') return false;
  return approval.approverIds.includes(caller.accountId) && !approval.decisions.has(caller.accountId);
}

function approvalBean(exchange: Exchange, approval: DeskApprovalRecord, issueId: string): JsonObject {
  const { id, name, approverIds, decisions, created, completed } = approval;
  return {
    ...{ id, name, finalDecision: decisionOf(approval), canAnswerApproval: mayAnswer(exchange, approval) },
    approvers: approverIds.map((accountId) => ({
      approver: userBean(exchange, accountId),
      approverDecision: decisions.get(accountId) ?? 'pending',
    })),
    createdDate: dateBean(created),
    ...(completed !== undefined && { completedDate: dateBean(completed) }),
    _links: link(exchange, `request/${issueId}/approval/${id}`),
  };
}
