/** Entry of the admin page *Sectigo Profile Settings*: one line a page, as in the manifest. */
import { mount } from './shared/page/mount';
import { routed } from './shared/page/routes';

mount(
  routed([
    {
      route: 'profiles',
      load: async () => (await import('./features/profiles/profiles-page')).ProfilesPage,
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
);
