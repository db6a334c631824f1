/** SCM's side, as an approver there would see it. */
import { html } from 'hono/html';
import type { World } from '../world/world';
import type { Markup } from './page';

export function scmPage(world: World): Markup {
  const orders = [...world.scm.orders.list()].reverse();
  return html`
    <h1>SCM’s side</h1>
    <p>
      Orders arrive here, are approved after a minute of sandbox time and issued two minutes later, unless you decline
      them first. ${Math.round(world.scm.faults.rate() * 100)} % of all calls meet a fault.
    </p>
    <div data-live="orders">${orders.length === 0 ? html`<p class="hint">No orders yet.</p>` : orderTable(orders)}</div>
  `;
}

function orderTable(orders: ReturnType<World['scm']['orders']['list']>): Markup {
  return html`<table>
    <thead>
      <tr>
        ${['SCM id', 'Status', 'Common name', 'Comments', ''].map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${orders.map(
        ({ certId, status, commonName, comments }) =>
          html`<tr>
            <td>${certId}</td>
            <td><span class="status">${status}</span></td>
            <td>${commonName}</td>
            <td>${comments}</td>
            <td class="actions">${status === 'Requested' ? decisions(certId) : ''}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function decisions(certId: string): Markup {
  const decision = (verb: string) =>
    html`<form method="post" action="/scm/${certId}/${verb.toLowerCase()}"><button>${verb}</button></form>`;
  return html`${['Approve', 'Decline'].map(decision)}`;
}
