/** Lists and makes transitions: availability, then fields, validators, the change, post functions. */
import { screenField } from '../../beans/field-bean';
import { statusBean } from '../../beans/site-beans';
import { json, noContent } from '../../http/answers';
import { callerId, objectBody, param, query, requireExpand, type Exchange, type Operation } from '../../http/exchange';
import { badRequest } from '../../http/jira-error';
import { asIdentifier, isObject, type JsonObject } from '../../json';
import { visibleIssue } from '../../permissions/guard';
import type { Transition } from '../../site/site-state';
import { executable, listed } from '../../workflow/availability';
import { leavesToApi } from '../../workflow/conditions';
import { makeTransition } from '../../workflow/make-transition';
import { transitionFields } from '../../workflow/transition-screen';

export const listTransitions: Operation = {
  method: 'GET',
  path: 'issue/:issue/transitions',
  handle(exchange) {
    const withFields = requireExpand(exchange, ['transitions.fields', 'transitions']).includes('transitions.fields');
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    const id = query(exchange, 'transitionId');
    const transitions = listed(exchange, issue, query(exchange, 'skipRemoteOnlyCondition') === 'true')
      .filter((transition) => id === undefined || transition.id === id)
      .map((transition) => transitionBean(exchange, transition, { withFields, statusId: issue.statusId }));
    return json({ expand: 'transitions', transitions });
  },
};

function transitionBean(
  exchange: Exchange,
  transition: Transition,
  view: { withFields: boolean; statusId: string },
): JsonObject {
  const fields = (transitionFields(exchange.site, transition) ?? []).flatMap((id) => {
    const field = exchange.site.fields.get(id);
    return field ? [[id, screenField(exchange, field)] as const] : [];
  });
  return {
    id: transition.id,
    name: transition.name,
    to: statusBean(exchange, transition.toId),
    hasScreen: transition.screenId !== undefined,
    isGlobal: transition.fromIds === 'any',
    isInitial: false,
    isAvailable: true,
    isConditional: leavesToApi(transition.conditions),
    looped: transition.toId === view.statusId,
    ...(view.withFields ? { fields: Object.fromEntries(fields) } : {}),
  };
}

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
    await makeTransition(exchange, issue, { transition, body });
    return noContent();
  },
};
