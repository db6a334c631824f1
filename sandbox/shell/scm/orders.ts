/** The orders that SCM has taken, and what its people can do with each. */
import { html } from 'hono/html';
import type { OrderFacts } from '../../scm-server/orders/order-facts';
import { table } from '../markup/table';
import { utc } from '../markup/utc';
import type { Markup } from '../page';
import { DECISIONS, type Decision } from './decisions';

export function orderTable(orders: readonly OrderFacts[]): Markup {
  const columns = ['SCM id', 'State', 'Names', 'Serial number', 'Valid until', 'Comments', 'Decide'];
  return table(columns, orders.map(cells));
}

function cells(order: OrderFacts): readonly Markup[] {
  const { certId, status, names, serialNumber, notAfter, comments } = order;
  return [
    html`<span class="id">${certId}</span> ${origin(order)}`,
    html`<span class="status">${status}</span> ${remark(order)}`,
    html`${names.join(', ')}`,
    html`${serialNumber === undefined ? '–' : html`<code>${serialNumber}</code>`}`,
    html`${notAfter === undefined ? '–' : utc(notAfter)}`,
    html`${comments}`,
    html`<div class="actions">
      ${DECISIONS.filter((one) => one.from.includes(status)).map((one) => form(certId, one))}
    </div>`,
  ];
}

function origin({ action, predecessor }: OrderFacts): Markup {
  if (predecessor === undefined) return html``;
  return html`<span class="hint">${action === 'renew' ? 'renews' : 'replaces'} ${predecessor}</span>`;
}

/** Why it was refused or revoked, and what came after it. */
function remark({ refusal, reasonCode, renewedBy, replacedBy }: OrderFacts): Markup {
  const said = [
    ...(refusal === undefined ? [] : [refusal]),
    ...(reasonCode === undefined ? [] : [`reason ${reasonCode}`]),
    ...renewedBy.map((certId) => `renewed by ${certId}`),
    ...replacedBy.map((certId) => `replaced by ${certId}`),
  ];
  return html`<span class="hint">${said.join(', ')}</span>`;
}

function form(certId: string, { verb, name, choices }: Decision): Markup {
  const options = choices.map(([value, text]) => html`<option value="${value}">${text}</option>`);
  const label = `Reason to ${verb} order ${certId}`;
  return html`<form method="post" action="/scm/orders/${certId}/${verb}" class="actions">
    ${
      choices.length === 0
        ? ''
        : html`<select name="reason" aria-label="${label}">
            ${options}
          </select>`
    }
    <button aria-label="${name} order ${certId}">${name}</button>
  </form>`;
}
