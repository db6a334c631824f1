/** SCM's side, as an approver and an administrator there would see it, and the trouble that calls to it meet. */
import { html } from 'hono/html';
import type { World } from '../../world/world';
import { APPROVAL_SECONDS, PACE } from '../pace';
import type { Markup } from '../page';
import { accountSection, administratorSection } from './accounts';
import { faultSection } from './faults';
import { orderTable } from './orders';

/** Orders on one page. */
const PAGE_SIZE = 50;

/** @param from how many newer orders are passed over */
export function scmPage(world: World, from: number): Markup {
  const orders = [...world.scm.orders.list()].reverse();
  return html`
    <h1>SCM’s side</h1>
    <p>
      Orders arrive here and wait for an approver: that may be you. After ${APPROVAL_SECONDS / 60} minutes of sandbox
      time, ${APPROVAL_SECONDS / PACE} seconds of yours while it runs, SCM approves what nobody declined. Pause the
      clock to take your time.
    </p>
    <div data-live="orders">
      <p class="hint">
        ${orders.length.toLocaleString('en')} ${orders.length === 1 ? 'order' : 'orders'}, newest first
      </p>
      ${orders.length === 0 ? '' : orderTable(orders.slice(from, from + PAGE_SIZE))}
    </div>
    <p class="actions">
      ${from > 0 ? html`<a class="button" href="/scm">Newest orders</a>` : ''}
      ${orders.length > from + PAGE_SIZE ? html`<a class="button" href="/scm?from=${from + PAGE_SIZE}">Older orders</a>` : ''}
    </p>
    ${faultSection(world)} ${accountSection(world)} ${administratorSection(world)}
  `;
}
