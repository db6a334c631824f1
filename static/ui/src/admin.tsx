/** Entry of the admin page *Sectigo Profile Settings*. */
import { ProfilesPage } from './features/profiles/profiles-page';
import { mount } from './shared/page/mount';

mount(ProfilesPage);
