/** The REST accounts and API administrators of SCM. A stand-in may show their secrets; nothing else in the sandbox does. */
import { html } from 'hono/html';
import type { World } from '../../world/world';
import { table } from '../markup/table';
import type { Markup } from '../page';

/** Where the REST accounts of the sandbox's SCM are used. */
const SCM_URL = 'https://example.enroll.enterprise.sectigo.com';

/** Where its administrators sign in. */
const ADMIN_URL = 'https://admin.enterprise.sectigo.com';

export function accountSection(world: World): Markup {
  const rows = world.scm.accounts
    .list()
    .map(({ name, profileName, termDays, clientId, clientSecret }) => [
      html`${name}`,
      html`${profileName}, ${termDays} days`,
      html`<code>${clientId}</code>`,
      html`<code>${clientSecret}</code>`,
    ]);
  return html`<section class="card">
    <h2>REST accounts</h2>
    <p>For a profile of your own, with the SCM URL <code>${SCM_URL}</code>.</p>
    ${table(['Name', 'Certificate profile', 'Client ID', 'Client Secret'], rows)}
    <form method="post" action="/scm/accounts"><button>Create another account</button></form>
  </section>`;
}

/** What *Accounts* of the app is linked with. */
export function administratorSection({ scm }: World): Markup {
  const rows = scm.directory.administrators
    .list()
    .filter(({ type }) => type === 'API')
    .map(({ login, credentials, clientId, clientSecret }) => [
      html`${login}, ${credentials.map(({ role }) => role).join(', ')}`,
      html`<code>${clientId}</code>`,
      html`<code>${clientSecret}</code>`,
    ]);
  return html`<section class="card">
    <h2>API administrators</h2>
    <p>For an account of your own (Sectigo Profile Settings, Accounts), with the SCM URL <code>${ADMIN_URL}</code>.</p>
    ${rows.length === 0 ? '' : table(['Administrator', 'Client ID', 'Client Secret'], rows)}
  </section>`;
}
