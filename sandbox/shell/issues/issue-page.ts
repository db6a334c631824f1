/** An issue as a person sees it: transitions, comments, the app's panels, links, attachments and fields. */
import { html } from 'hono/html';
import type { World } from '../../world/world';
import { appFrame, dialogButton, issueActions, issuePanels } from '../app/app-pages';
import type { Markup } from '../page';
import type { Theme } from '../theme';
import { commentsOf, isForDesk } from './comments';
import { description, fieldList } from './field-list';
import type { IssueView, OfferedTransition } from './issue-view';
import { linksOf } from './links';
import { lozenge } from './status-lozenge';
import type { NameOf } from './adf/adf-html';
import { transitionButtons } from './transition-form';

export interface IssuePage {
  readonly issue: IssueView;
  readonly transitions: readonly OfferedTransition[];
  readonly person: string;
  readonly theme: Theme;
  readonly nameOf: NameOf;
  /** The app's panels in the right column. */
  readonly contexts: Markup;
  /** A comment that was typed and refused. */
  readonly comment: string;
}

export function issuePage(world: World, page: IssuePage): Markup {
  const { issue, transitions, nameOf } = page;
  const { fields } = issue;
  return html`
    <p class="hint">${fields.project.name} / ${fields.issuetype.name} / ${issue.key}</p>
    <h1>${issue.key} <span data-live="summary">${fields.summary}</span></h1>
    ${isForDesk(issue) ? html`<p><a href="/portal/${issue.key}">What its customer sees</a></p>` : ''}
    <div class="columns">
      <div>
        <p data-live="state" data-tells="panel">${lozenge(fields.status)}</p>
        <div data-live="actions">${transitionButtons(issue.key, transitions)}</div>
        ${actions(world, page)}
        <div data-live="description">${description(issue, nameOf)}</div>
        ${commentsOf(page)}
      </div>
      <aside>
        ${page.contexts} ${panels(world, page)}
        <div data-live="links">${linksOf(fields.issuelinks)}</div>
        <h2>Attachments</h2>
        <div data-live="attachments">${attachments(issue)}</div>
        <h2>Fields</h2>
        <dl data-live="fields">${fieldList(issue)}</dl>
      </aside>
    </div>
  `;
}

/** What Jira knows of the place. */
function extensionOf(type: string, { id, key, fields }: IssueView): object {
  return { type, issue: { id, key, type: fields.issuetype.name }, project: { key: fields.project.key } };
}

function actions(world: World, { issue, person, theme }: IssuePage): Markup {
  const extension = extensionOf('jira:issueAction', issue);
  const buttons = issueActions(world).map((page) => dialogButton({ page, person, theme, extension }));
  return buttons.length > 0 ? html`<p class="actions">${buttons}</p>` : html``;
}

function panels(world: World, { issue, person, theme }: IssuePage): Markup {
  const extension = extensionOf('jira:issuePanel', issue);
  return html`${issuePanels(world).map(
    (panel) =>
      html`<h2>${panel.title}</h2>
        ${appFrame({ page: panel, person, theme, name: `${panel.title} panel of the app`, extension })}`,
  )}`;
}

function attachments({ fields }: IssueView): Markup {
  if (fields.attachment.length === 0) return html`<p class="hint">None yet.</p>`;
  return html`<ul class="files">
    ${fields.attachment.map(
      ({ id, filename, size }) =>
        html`<li>
          <a href="/attachments/${encodeURIComponent(id)}" download="${filename}">${filename}</a>
          <span class="hint">${size.toLocaleString('en')} bytes</span>
        </li>`,
    )}
  </ul>`;
}
