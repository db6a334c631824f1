/** The workflow of certificates: statuses and transitions as the set-up wizard makes them. */
import type { StatusDefinition, TransitionDefinition, WorkflowDefinition, WorkflowRule } from './site-definition';

/** ARIs of the app's modules (`parameters.key`) and, where wanted, their stored configuration as JSON text. */
export interface CertificateRules {
  readonly enrollPostFunction: string;
  readonly requestValidator: string;
  readonly enrollConfiguration?: string;
}

const STATUSES = {
  request: { name: 'Certificate Request', category: 'TODO' },
  pending: { name: 'Certificate Pending', category: 'IN_PROGRESS' },
  enrolled: { name: 'Certificate Enrolled', category: 'DONE' },
  revoked: { name: 'Certificate Revoked', category: 'DONE' },
  renewed: { name: 'Certificate Renewed', category: 'DONE' },
  expired: { name: 'Certificate Expired', category: 'DONE' },
  cancelled: { name: 'Certificate Cancelled', category: 'DONE' },
} as const satisfies Record<string, StatusDefinition>;

type StatusKey = keyof typeof STATUSES;

interface Step {
  readonly id: string;
  readonly name: string;
  readonly from: readonly StatusKey[];
  readonly to: StatusKey;
  /** Fields a person can fill in while making it. */
  readonly screen?: readonly string[];
}

/** Made by people: those for which the app has rules. */
const FOR_PEOPLE: readonly Step[] = [
  {
    id: '11',
    name: 'Enroll Certificate',
    from: ['request'],
    to: 'pending',
    screen: ['Certificate profile', 'Certificate CSR text'],
  },
  { id: '61', name: 'Cancel Request', from: ['request', 'pending'], to: 'cancelled', screen: [] },
];

/** Made by the app alone; they carry none of its rules. */
const FOR_THE_APP: readonly Step[] = [
  { id: '71', name: 'Certificate Enrolled', from: ['pending'], to: 'enrolled' },
  { id: '81', name: 'Return to Request', from: ['pending'], to: 'request' },
  { id: '101', name: 'Certificate Renewed', from: ['enrolled'], to: 'renewed' },
  { id: '111', name: 'Certificate Expired', from: ['enrolled'], to: 'expired' },
];

const HIDDEN_FROM_PEOPLE = (step: Step): WorkflowRule => ({
  id: ruleId(step, 3),
  ruleKey: 'system:restrict-from-all-users',
  parameters: { restrictMode: 'users' },
});

/** A uuid that names the rule by its place. */
function ruleId(step: Step, place: number): string {
  return `00000000-0000-4000-8000-${(Number(step.id) * 10 + place).toString().padStart(12, '0')}`;
}

function transition(step: Step): TransitionDefinition {
  return { ...step, from: step.from.map((key) => STATUSES[key].name), to: STATUSES[step.to].name };
}

/** The rules of the enrolment; a step without rules of its own is as it is. */
function withRules(step: Step, rules: CertificateRules): TransitionDefinition {
  if (step.name !== 'Enroll Certificate') return transition(step);
  const { enrollConfiguration: config = '{"v":1}' } = rules;
  const rule = (place: number, ruleKey: string, parameters: Record<string, string>): WorkflowRule => {
    const id = ruleId(step, place);
    return { id, ruleKey, parameters: { ...parameters, id, disabled: 'false' } };
  };
  return {
    ...transition(step),
    validators: [rule(1, 'forge:expression-validator', { key: rules.requestValidator })],
    actions: [rule(2, 'forge:workflow-post-function', { key: rules.enrollPostFunction, config })],
  };
}

export function certificateWorkflow(rules: CertificateRules): WorkflowDefinition {
  return {
    name: 'SCM Certificate workflow',
    statuses: Object.values(STATUSES),
    initialStatus: STATUSES.request.name,
    transitions: [
      ...FOR_PEOPLE.map((step) => withRules(step, rules)),
      ...FOR_THE_APP.map((step) => ({ ...transition(step), conditions: [HIDDEN_FROM_PEOPLE(step)] })),
    ],
  };
}
