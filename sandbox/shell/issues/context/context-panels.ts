/** The app's collapsible panels in an issue's right column (jira:issueContext): Jira asks for their lozenges before anybody opens them. */
import { html } from 'hono/html';
import type { World } from '../../../world/world';
import { appFrame, issueContexts } from '../../app/app-pages';
import type { AppPage } from '../../app/app-pages';
import type { Markup } from '../../page';
import type { Theme } from '../../theme';
import type { IssueView } from '../issue-view';
import { contextLozenge } from './context-lozenge';

interface Looked {
  readonly issue: IssueView;
  /** Account id of the person who looks. */
  readonly person: string;
  readonly theme: Theme;
}

export async function contextPanels(world: World, looked: Looked): Promise<Markup> {
  const panels = await Promise.all(issueContexts(world).map((page) => panel(world, page, looked)));
  return html`${panels}`;
}

async function panel(world: World, page: AppPage, { issue, person, theme }: Looked): Promise<Markup> {
  const place = placeOf(issue);
  const properties = await world.app.dynamicProperties({ moduleKey: page.key, accountId: person, extension: place });
  const extension = { type: 'jira:issueContext', ...place };
  // The frame is made when the panel is opened first (live-page.js): Jira loads nothing for one that is closed.
  return html`<details class="context" data-context="${page.key}">
    <summary>${page.title} <span data-live="context-${page.key}">${contextLozenge(properties)}</span></summary>
    <template>${appFrame({ page, person, theme, name: `${page.title} in the right column`, extension })}</template>
  </details>`;
}

function placeOf({ id, key, fields }: IssueView) {
  return { issue: { id, key, type: fields.issuetype.name }, project: { key: fields.project.key } };
}
