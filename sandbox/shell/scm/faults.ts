/** Trouble on demand, and the journal of the trouble that was dealt. */
import { html } from 'hono/html';
import type { World } from '../../world/world';
import { table } from '../markup/table';
import { utc } from '../markup/utc';
import type { Markup } from '../page';

/** So many faults of the journal are shown. */
const SHOWN = 25;

export function faultSection(world: World): Markup {
  const rate = Math.round(world.scm.faults.rate() * 100);
  return html`<section class="card">
    <h2>Trouble</h2>
    <form method="post" action="/scm/faults/lost-answer"><button>Lose the answer to the next order</button></form>
    <p class="hint">SCM takes the order, but nobody hears of it: the issue then asks an operator of its profile.</p>
    <form method="post" action="/scm/faults/rate" class="actions">
      <label>
        Calls that meet a fault (0–90 %)
        <input type="number" name="percent" min="0" max="90" required value="${rate}" />
      </label>
      <button>Set</button>
    </form>
    <div data-live="journal">${journal(world)}</div>
  </section>`;
}

function journal(world: World): Markup {
  const all = world.scm.faults.journal();
  if (all.length === 0) return html`<p class="hint">No call has met a fault yet.</p>`;
  const rows = all.slice(-SHOWN).reverse();
  return html`<h3>Journal of faults: ${all.length.toLocaleString('en')} dealt, the latest first</h3>
    ${table(['When', 'Call', 'Fault', 'Carried out', 'Order'], rows.map(cells))}`;
}

function cells(fault: ReturnType<World['scm']['faults']['journal']>[number]): readonly Markup[] {
  const { at, operation, kind, committed, certId, comments } = fault;
  const order = [certId, comments].filter((part) => part !== undefined && part !== '').join(': ');
  return [
    html`${utc(at)}`,
    html`${operation}`,
    html`<code>${kind}</code>`,
    html`${committed ? 'yes' : 'no'}`,
    html`${order === '' ? '–' : order}`,
  ];
}
