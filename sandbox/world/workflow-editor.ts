/** What Jira's workflow editor does: shows the rules of an app on the transitions of a workflow, and stores what their dialogs give. */
import type { Person } from './person';

interface RuleBean {
  readonly id?: string;
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

interface TransitionBean {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly toStatusReference: string;
  readonly links: readonly { readonly fromStatusReference: string }[];
  readonly actions: readonly RuleBean[];
  readonly validators: readonly RuleBean[];
}

interface WorkflowBean {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: unknown;
  readonly statuses: readonly unknown[];
  readonly transitions: readonly TransitionBean[];
}

interface Answer {
  readonly statuses: readonly { readonly statusReference: string; readonly name: string }[];
  readonly workflows: readonly WorkflowBean[];
}

const PLACES = ['validators', 'actions'] as const;

/** A rule of the app on a transition. */
export interface AppRule {
  readonly transition: { readonly id: string; readonly name: string };
  readonly from: readonly string[];
  readonly to: string;
  readonly ruleId: string;
  /** Key of the app's module. */
  readonly moduleKey: string;
  readonly place: (typeof PLACES)[number];
  /** As stored; undefined where nobody configured it. */
  readonly config: string | undefined;
}

/** @returns undefined for whoever may not edit workflows */
export async function appRules(person: Person, workflow: string): Promise<AppRule[] | undefined> {
  const read = await readWorkflow(person, workflow);
  return read && rulesIn(read);
}

function rulesIn({ statuses, workflows: [workflow] }: Answer): AppRule[] {
  const nameOf = (reference: string) => statuses.find((one) => one.statusReference === reference)?.name ?? reference;
  return (workflow?.transitions ?? []).flatMap((transition) =>
    PLACES.flatMap((place) =>
      transition[place].filter(isForge).map((rule) => ({
        transition: { id: transition.id, name: transition.name },
        from: transition.links.map((link) => nameOf(link.fromStatusReference)),
        to: nameOf(transition.toStatusReference),
        ruleId: rule.id ?? '',
        moduleKey: rule.parameters['key']?.split('/').at(-1) ?? '',
        place,
        config: rule.parameters['config'],
      })),
    ),
  );
}

function isForge({ ruleKey }: RuleBean): boolean {
  return ruleKey.startsWith('forge:');
}

interface Saving {
  readonly workflow: string;
  readonly ruleId: string;
  /** Undefined takes the configuration away, as a rule made by REST may come without. */
  readonly config: string | undefined;
}

/** @returns Jira's answer; 409 when somebody else changed the workflow meanwhile. @throws Error for whoever may not read it */
export async function saveRule(person: Person, { workflow, ruleId, config }: Saving): Promise<Response> {
  const read = await readWorkflow(person, workflow);
  const [found] = read?.workflows ?? [];
  if (!read || !found) throw new Error(`The workflow ${workflow} cannot be read`);
  const change = (rule: RuleBean): RuleBean => (rule.id === ruleId ? withConfig(rule, config) : rule);
  const transitions = found.transitions.map((transition) => ({
    ...transition,
    actions: transition.actions.map(change),
    validators: transition.validators.map(change),
  }));
  const { id, description, version, statuses } = found;
  const body = { statuses: read.statuses, workflows: [{ id, description, version, statuses, transitions }] };
  return person.call('POST', '/workflows/update', body);
}

function withConfig(rule: RuleBean, config: string | undefined): RuleBean {
  const { config: _before, ...rest } = rule.parameters;
  return { ...rule, parameters: config === undefined ? rest : { ...rest, config } };
}

async function readWorkflow(person: Person, name: string): Promise<Answer | undefined> {
  const answer = await person.call('POST', '/workflows', { workflowNames: [name] });
  return answer.ok ? ((await answer.json()) as Answer) : undefined;
}
