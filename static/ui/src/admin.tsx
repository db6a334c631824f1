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
      route: 'set-up',
      load: async () => (await import('./features/setup/set-up-page')).SetUpPage,
    },
  ]),
);
