/** Transitions as buttons: one that has a screen leads to its form, the others are made at once. */
import { html } from 'hono/html';
import { fieldRows, type FormState } from '../forms/field-rows';
import type { Markup } from '../page';
import type { OfferedTransition } from './issue-view';

export function transitionPath(issueKey: string, id: string): string {
  return `/browse/${encodeURIComponent(issueKey)}/transitions/${encodeURIComponent(id)}`;
}

export const hasScreen = ({ fields }: OfferedTransition): boolean => Object.keys(fields).length > 0;

export function transitionButtons(issueKey: string, transitions: readonly OfferedTransition[]): Markup {
  if (transitions.length === 0) return html`<p class="hint">There is nothing for you to do here now.</p>`;
  return html`<div class="actions">${transitions.map((one) => transitionButton(issueKey, one))}</div>`;
}

function transitionButton(issueKey: string, transition: OfferedTransition): Markup {
  const action = transitionPath(issueKey, transition.id);
  return hasScreen(transition)
    ? html`<form method="get" action="${action}" data-dialog><button>${transition.name}</button></form>`
    : html`<form method="post" action="${action}"><button>${transition.name}</button></form>`;
}

/** The transition's screen. */
export function transitionForm(issueKey: string, transition: OfferedTransition, state: FormState): Markup {
  return html`<div data-dialog-content>
    <h1>${transition.name}</h1>
    <p class="hint">${issueKey}</p>
    <form method="post" action="${transitionPath(issueKey, transition.id)}">
      ${fieldRows(transition.fields, state)}
      <div class="actions">
        <button class="primary">${transition.name}</button>
        <a class="button" href="/browse/${encodeURIComponent(issueKey)}" data-close>Cancel</a>
      </div>
    </form>
  </div>`;
}
