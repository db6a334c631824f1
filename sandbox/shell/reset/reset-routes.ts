/** Asks before it throws the world away, then shows a fresh one. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { done, refusal, type Notice } from '../notices';
import type { Markup } from '../page';
import type { Site } from '../site';
import { formOf, goTo, show, takeNotice } from '../visit';

const PATH = '/reset';

export function resetRoutes(app: Hono, site: Site): void {
  if (!site.canReset) return;
  app.get(PATH, (context) =>
    show(site, context, { title: 'Reset the sandbox', body: question(), notice: takeNotice(site, context) }),
  );
  app.post(PATH, async (context) => {
    const { story } = await formOf(context);
    const notice = await reset(site, story === 'yes');
    return goTo(site, context, { path: notice.tone === 'done' ? '/' : PATH, notice });
  });
}

async function reset(site: Site, withStory: boolean): Promise<Notice> {
  try {
    if (!(await site.reset(withStory))) return refusal('A fresh world is being made already.');
    return done(freshWorld(site, withStory));
  } catch (error) {
    return refusal(`No fresh world: ${error instanceof Error ? error.message : String(error)} The old one goes on.`);
  }
}

/** Says what is there, as it is. */
function freshWorld(site: Site, withStory: boolean): string {
  if (withStory) return 'A fresh world, with the story played in it.';
  const { jira } = site.world;
  const keys = jira.site.projects().map(({ key }) => key);
  const issues = jira.site.issues().length === 0 ? 'no issue' : `${jira.site.issues().length} issues`;
  const projects = keys.length === 0 ? 'no project' : `the project${keys.length === 1 ? '' : 's'} ${keys.join(', ')}`;
  return `A fresh world without the story: ${projects}, ${issues} and no profile yet. Administration leads on: “Get started” makes a profile.`;
}

function question(): Markup {
  return html`<div data-dialog-content>
    <h1>Reset the sandbox?</h1>
    <p>
      Every issue, order, profile and account is thrown away, and the clock goes back. The fresh world has the same
      seed: the same ids and the same faults for the same calls.
    </p>
    <form method="post" action="${PATH}">
      <label class="tick"><input type="checkbox" name="story" value="yes" checked /> Play the story in it again</label>
      <p>Without the story it begins with the set-up done: no profile and no issue yet.</p>
      <div class="actions">
        <button class="danger">Reset</button>
        <a class="button" href="/" data-close>Cancel</a>
      </div>
    </form>
  </div>`;
}
