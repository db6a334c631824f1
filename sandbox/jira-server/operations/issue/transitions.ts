/** Lists and makes transitions: availability, then fields, validators, the change, post functions. */
import { transitionBean } from '../../beans/transition-bean';
import { json, noContent } from '../../http/answers';
import { callerId, objectBody, param, query, requireExpand, type Operation } from '../../http/exchange';
import { badRequest } from '../../http/jira-error';
import { asIdentifier, isObject } from '../../json';
import { visibleIssue } from '../../permissions/guard';
import { executable, listed } from '../../workflow/availability';
import { makeTransition } from '../../workflow/make-transition';
import { readProperties } from './input/property-input';

export const listTransitions: Operation = {
  method: 'GET',
  path: 'issue/:issue/transitions',
  handle(exchange) {
    const withFields = requireExpand(exchange, ['transitions.fields', 'transitions']).includes('transitions.fields');
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    const id = query(exchange, 'transitionId');
    const wanted = {
      skipRemoteOnly: query(exchange, 'skipRemoteOnlyCondition') === 'true',
      unavailable: query(exchange, 'includeUnavailableTransitions') === 'true',
    };
    const transitions = listed(exchange, issue, wanted)
      .filter(({ transition }) => id === undefined || transition.id === id)
      .map((one) => transitionBean(exchange, one, { withFields, issue }));
    return json({ expand: 'transitions', transitions });
  },
};

export const doTransition: Operation = {
  method: 'POST',
  path: 'issue/:issue/transitions',
  async handle(exchange) {
    callerId(exchange);
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    const body = await objectBody(exchange);
    const asked = body['transition'];
    const id = isObject(asked) ? asIdentifier(asked['id']) : undefined;
    if (id === undefined) throw badRequest("Missing 'transition' identifier");
    const transition = executable(exchange, issue, id);
    if (!transition) {
      throw badRequest(`Transition id '${id}' is not valid for this issue.`);
    }
    const properties = readProperties(body['properties']);
    await makeTransition(exchange, issue, { transition, body });
    for (const [key, value] of properties) issue.properties.set(key, value);
    return noContent();
  },
};
