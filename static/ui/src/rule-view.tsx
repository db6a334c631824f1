/** Entry of the configuration of a workflow rule, in words. */
import { RuleInWords } from './features/rule/rule-in-words';
import { mount } from './shared/page/mount';

mount(RuleInWords);
