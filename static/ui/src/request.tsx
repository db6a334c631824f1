/** Entry of the dialog *Request certificate* on an issue. */
import { RequestDialog } from './features/request/request-dialog';
import { mount } from './shared/page/mount';

mount(RequestDialog);
