/** Requests of a portal: made by customers, read by them and by agents. */
import { json } from '../../http/answers';
import { callerId, objectBody, param, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { SERVICE_DESK_ROOT } from '../../http/jira-resources';
import { asIdentifier, objectOf, textOf } from '../../json';
import { findIssue } from '../../site/site-state';
import { present } from '../../site/present';
import { createFrom } from '../issue/create-issue';
import { requestBean } from './desk-beans';
import { visibleDesk, visibleRequest } from './request-access';

/**
 * The portal makes the issue in its own name, because customers hold no permission of the project; they stay its
 * reporter. Rich text of a form comes as plain text.
 */
export const createRequest: Operation = {
  ...{ method: 'POST', root: SERVICE_DESK_ROOT, path: 'request' },
  async handle(exchange) {
    const reporter = callerId(exchange);
    const body = await objectBody(exchange);
    const { project, desk } = visibleDesk(exchange, asIdentifier(body['serviceDeskId']) ?? '');
    const type = desk.requestTypes.find(({ id }) => id === asIdentifier(body['requestTypeId']));
    if (!type) throw badRequest('The request type does not exist in this service desk.');
    const portal = { ...exchange, version: 2, caller: { kind: 'user', accountId: project.leadAccountId } } as const;
    const fields = { ...objectOf(body['requestFieldValues']), reporter: { accountId: reporter } };
    const place = { project: { id: project.id }, issuetype: { id: type.issueTypeId } };
    const { id } = await createFrom(portal, { fields: { ...fields, ...place } });
    const issue = present(findIssue(exchange.site, textOf(id)), 'the new issue');
    issue.requestTypeId = type.id;
    return json(requestBean(exchange, visibleRequest(exchange, issue.id)), 201);
  },
};

export const getRequest: Operation = {
  ...{ method: 'GET', root: SERVICE_DESK_ROOT, path: 'request/:issue' },
  handle(exchange) {
    if (exchange.url.search !== '') throw new JiraError(501, ['Expansions of requests are not modelled']);
    return json(requestBean(exchange, visibleRequest(exchange, param(exchange, 'issue'))));
  },
};
