/** A transition as Jira Cloud shows it (schema IssueTransition). */
import type { Exchange } from '../http/exchange';
import type { JsonObject } from '../json';
import type { IssueRecord } from '../site/issue-record';
import { projectOf } from '../site/site-state';
import type { ListedTransition } from '../workflow/availability';
import { hasConditions } from '../workflow/conditions';
import { transitionFields } from '../workflow/transition-screen';
import { screenField } from './field-bean';
import { statusBean } from './site-beans';

export function transitionBean(
  exchange: Exchange,
  { transition, isAvailable }: ListedTransition,
  view: { withFields: boolean; issue: IssueRecord },
): JsonObject {
  const fields = (transitionFields(exchange.site, transition) ?? []).flatMap((id) => {
    const field = exchange.site.fields.get(id);
    return field ? [[id, screenField(exchange, projectOf(exchange.site, view.issue), field)] as const] : [];
  });
  return {
    id: transition.id,
    name: transition.name,
    to: statusBean(exchange, transition.toId),
    hasScreen: transition.screenId !== undefined,
    isGlobal: transition.fromIds === 'any',
    isInitial: false,
    isAvailable,
    isConditional: hasConditions(transition.conditions),
    looped: transition.toId === view.issue.statusId,
    ...(view.withFields ? { fields: Object.fromEntries(fields) } : {}),
  };
}
