/** Assigns an issue to one account, or to nobody. */
import { recordChange, storeFields } from '../../fields/field-change';
import { readFieldInput } from '../../fields/field-input';
import { noContent } from '../../http/answers';
import { callerId, objectBody, param, type Operation } from '../../http/exchange';
import { notModelled } from '../../http/jira-error';
import { requirePermission, visibleIssue } from '../../permissions/guard';
import { projectOf } from '../../site/site-state';

export const assignIssue: Operation = {
  method: 'PUT',
  path: 'issue/:issue/assignee',
  async handle(exchange) {
    const authorId = callerId(exchange);
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    requirePermission(exchange, { issue, permission: 'ASSIGN_ISSUES' });
    const { accountId = null } = await objectBody(exchange);
    if (accountId === '-1') throw notModelled('Assigning by the default of the project');
    const changes = readFieldInput(exchange, {
      ...{ fields: { assignee: accountId === null ? null : { accountId } }, update: {} },
      ...{ allowed: () => true, project: projectOf(exchange.site, issue), current: issue.fields },
    });
    recordChange(exchange.site, issue, { authorId, items: storeFields(exchange, issue, changes) });
    return noContent();
  },
};
