/** Entry of the issue's panel *Certificate*. */
import { IssuePanel } from './features/order/issue-panel';
import { mount } from './shared/page/mount';

mount(IssuePanel);
