/** SCM's side, as an approver and an administrator there would see it, and the trouble that calls to it meet. */
import { html } from 'hono/html';
import type { World } from '../../world/world';
import { APPROVAL_SECONDS, PACE } from '../pace';
import type { Markup } from '../page';

/** Where the REST accounts of the sandbox's SCM are used. */
const SCM_URL = 'https://example.enroll.enterprise.sectigo.com';

export function scmPage(world: World): Markup {
  const orders = [...world.scm.orders.list()].reverse();
  return html`
    <h1>SCM’s side</h1>
    <p>
      Orders arrive here and wait for an approver: that may be you. After ${APPROVAL_SECONDS / 60} minutes of sandbox
      time, ${APPROVAL_SECONDS / PACE} seconds of yours, SCM approves what nobody declined.
    </p>
    <div data-live="orders" class="scroll">
      ${orders.length === 0 ? html`<p class="hint">No orders yet.</p>` : orderTable(orders)}
    </div>
    ${trouble(world)} ${accounts(world)}
  `;
}

function table(columns: readonly string[], rows: readonly Markup[]): Markup {
  return html`<table>
    <thead>
      <tr>
        ${columns.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function orderTable(orders: ReturnType<World['scm']['orders']['list']>): Markup {
  const rows = orders.map(
    ({ certId, status, commonName, comments }) =>
      html`<tr>
        <td class="id">${certId}</td>
        <td><span class="status">${status}</span></td>
        <td>${status === 'Requested' ? decisions(certId) : ''}</td>
        <td>${commonName}</td>
        <td>${comments}</td>
      </tr>`,
  );
  return table(['SCM id', 'Status', 'Decision', 'Common name', 'Comments'], rows);
}

function decisions(certId: string): Markup {
  const decision = (verb: string) =>
    html`<form method="post" action="/scm/orders/${certId}/${verb.toLowerCase()}"><button>${verb}</button></form>`;
  return html`<div class="actions">${['Approve', 'Decline'].map(decision)}</div>`;
}

function trouble(world: World): Markup {
  return html`<section class="card">
    <h2>Trouble</h2>
    <form method="post" action="/scm/faults/lost-answer"><button>Lose the answer to the next order</button></form>
    <p class="hint">SCM takes the order, but nobody hears of it: the issue then asks an operator of its profile.</p>
    <form method="post" action="/scm/faults/rate" class="actions">
      <label>
        Calls that meet a fault (0–90 %)
        <input
          type="number"
          name="percent"
          min="0"
          max="90"
          required
          value="${Math.round(world.scm.faults.rate() * 100)}"
        />
      </label>
      <button>Set</button>
    </form>
  </section>`;
}

function accounts(world: World): Markup {
  const rows = world.scm.accounts.list().map(
    ({ name, profileName, termDays, clientId, clientSecret }) =>
      html`<tr>
        <td>${name}</td>
        <td>${profileName}, ${termDays} days</td>
        <td class="id"><code>${clientId}</code></td>
        <td class="id"><code>${clientSecret}</code></td>
      </tr>`,
  );
  return html`<section class="card">
    <h2>REST accounts</h2>
    <p>For a profile of your own, with the SCM URL <code>${SCM_URL}</code>.</p>
    <div class="scroll">${table(['Name', 'Certificate profile', 'Client ID', 'Client Secret'], rows)}</div>
    <form method="post" action="/scm/accounts"><button>Create another account</button></form>
  </section>`;
}
