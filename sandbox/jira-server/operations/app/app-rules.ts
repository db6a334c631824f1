/** The rules that an app has in workflows, for that app alone (Jira Cloud REST v3, workflow transition rules). */
import { json } from '../../http/answers';
import { queryList, requireExpand, type Operation } from '../../http/exchange';
import { badRequest, forbidden } from '../../http/jira-error';
import { envelope, page } from '../../http/paging';
import type { WorkflowRule } from '../../site-definition';
import type { Transition, Workflow } from '../../site/site-state';
import { FORGE_RULES } from '../../workflow/rule-keys';

/** What `types` calls a kind of rule, and what the answer and the workflow call it. */
const KINDS = {
  postfunction: { answer: 'postFunctions', place: 'actions' },
  validator: { answer: 'validators', place: 'validators' },
} as const;

type Kind = keyof typeof KINDS;

function isKind(type: string): type is Kind {
  return Object.hasOwn(KINDS, type);
}

/** Without `expand=transition` a rule does not say where it stands. */
export const listAppRules: Operation = {
  method: 'GET',
  path: 'workflow/rule/config',
  handle(exchange) {
    if (exchange.caller.kind !== 'app') throw forbidden('Only Connect and Forge apps can make this request.');
    const types = queryList(exchange, 'types');
    const unknown = types.find((type) => !isKind(type) && type !== 'condition');
    if (types.length === 0 || unknown !== undefined) throw badRequest('The types parameter is missing or invalid.');
    const withTransition = requireExpand(exchange, ['transition']).includes('transition');
    const workflows = [...exchange.site.workflows.values()].map((workflow) => {
      return rulesOf(workflow, types.filter(isKind), withTransition);
    });
    return json(envelope(page(exchange, workflows.filter(hasRules), { usual: 10, most: 50 })));
  },
};

function rulesOf({ name, transitions }: Workflow, kinds: readonly Kind[], withTransition: boolean) {
  const found = kinds.map((kind) => {
    const { answer, place } = KINDS[kind];
    const ofTransition = (one: Transition) => own(one[place], place).map((rule) => ruleBean(rule, one, withTransition));
    return [answer, transitions.flatMap(ofTransition)] as const;
  });
  return { workflowId: { name }, ...Object.fromEntries(found) };
}

function own(rules: readonly WorkflowRule[], place: 'actions' | 'validators'): WorkflowRule[] {
  return rules.filter(({ ruleKey }) => ruleKey === FORGE_RULES[place].key);
}

/** The key is the module's, without the app and environment that the workflow names it by. */
function ruleBean({ id, parameters }: WorkflowRule, { id: transitionId, name }: Transition, withTransition: boolean) {
  return {
    id,
    key: parameters['key']?.split('/').at(-1) ?? '',
    configuration: { value: parameters['config'] ?? '', disabled: parameters['disabled'] === 'true' },
    ...(withTransition && { transition: { id: Number(transitionId), name } }),
  };
}

function hasRules(workflow: object): boolean {
  return Object.values(workflow).some((rules) => Array.isArray(rules) && rules.length > 0);
}
