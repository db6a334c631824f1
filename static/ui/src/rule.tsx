/** Entry of the configuration of a workflow rule, when it is added or changed. */
import { RuleDialog } from './features/rule/rule-dialog';
import { mount } from './shared/page/mount';

mount(RuleDialog);
