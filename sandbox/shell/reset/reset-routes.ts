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
    return done(`A fresh world, ${withStory ? 'with the story played in it' : 'with nothing in it yet'}.`);
  } catch (error) {
    return refusal(`No fresh world: ${error instanceof Error ? error.message : String(error)} The old one goes on.`);
  }
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
      <div class="actions">
        <button class="danger">Reset</button>
        <a class="button" href="/" data-close>Cancel</a>
      </div>
    </form>
  </div>`;
}
