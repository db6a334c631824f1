/** Entry of the admin page *Sectigo Profile Settings*: one line a page, as in the manifest. */
import { watched } from './features/watchdog/watched-pages';
import { mount } from './shared/page/mount';
import { routed } from './shared/page/routes';

mount(
  watched(
    routed([
      {
        route: 'get-started',
        load: async () => (await import('./features/get-started/get-started-page')).GetStartedPage,
      },
      {
        route: 'profiles',
        load: async () => (await import('./features/profiles/profiles-page')).ProfilesPage,
      },
      {
        route: 'accounts',
        load: async () => (await import('./features/accounts/accounts-page')).AccountsPage,
      },
      {
        route: 'set-up',
        load: async () => (await import('./features/setup/set-up-page')).SetUpPage,
      },
      {
        route: 'webhook',
        load: async () => (await import('./features/webhook/webhook-page')).WebhookPage,
      },
      {
        route: 'audit',
        load: async () => (await import('./features/audit/list/audit-page')).AuditPage,
      },
      {
        route: 'diagnostics',
        load: async () => (await import('./features/audit/diagnostics/diagnostics-page')).DiagnosticsPage,
      },
    ]),
  ),
);
