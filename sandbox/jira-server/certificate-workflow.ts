/** The workflow of certificates: statuses and transitions as the set-up wizard makes them. */
import { isRuleKey } from '../../src/domain/rule/rule-kinds';
import { savedRule } from '../../src/domain/rule/saved-rule';
import type { StatusDefinition, TransitionDefinition, WorkflowDefinition, WorkflowRule } from './site-definition';

/** ARIs of the app's modules (`parameters.key`) and, where wanted, their stored configuration as JSON text. */
export interface CertificateRules {
  readonly enrollPostFunction: string;
  readonly requestValidator: string;
  readonly enrollConfiguration?: string;
  /** By the name of the transition that carries it; a transition that is not named here carries none. */
  readonly postFunctions?: Readonly<Partial<Record<string, string>>>;
}

/** Transitions that carry a post function of the app, with the key of its module. */
export const POST_FUNCTIONS = {
  'Renew Certificate': 'renew',
  'Replace Certificate': 'replace',
  'Revoke Certificate': 'revoke',
  'Do Not Renew': 'do-not-renew',
  'Check Status': 'check-status',
  'Cancel Request': 'cancel-request',
} as const;

const STATUSES = {
  request: { name: 'Certificate Request', category: 'TODO' },
  pending: { name: 'Certificate Pending', category: 'IN_PROGRESS' },
  enrolled: { name: 'Certificate Enrolled', category: 'DONE' },
  revoked: { name: 'Certificate Revoked', category: 'DONE' },
  renewed: { name: 'Certificate Renewed', category: 'DONE' },
  expired: { name: 'Certificate Expired', category: 'DONE' },
  cancelled: { name: 'Certificate Cancelled', category: 'DONE' },
  approval: { name: 'Waiting for Approval', category: 'IN_PROGRESS' },
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

/** Made by people. */
const FOR_PEOPLE: readonly Step[] = [
  {
    id: '11',
    name: 'Enroll Certificate',
    from: ['request', 'revoked', 'expired'],
    to: 'pending',
    screen: ['Certificate profile', 'Certificate CSR text'],
  },
  {
    id: '21',
    name: 'Renew Certificate',
    from: ['enrolled', 'expired'],
    to: 'pending',
    screen: ['Certificate CSR text'],
  },
  {
    id: '31',
    name: 'Replace Certificate',
    from: ['enrolled'],
    to: 'pending',
    screen: ['Certificate CSR text'],
  },
  {
    id: '41',
    name: 'Revoke Certificate',
    from: ['enrolled', 'renewed', 'cancelled'],
    to: 'revoked',
    screen: ['Certificate revocation reason'],
  },
  {
    id: '51',
    name: 'Do Not Renew',
    from: ['enrolled'],
    to: 'enrolled',
    screen: ['Certificate not renewed because'],
  },
  { id: '61', name: 'Cancel Request', from: ['request', 'approval', 'pending'], to: 'cancelled', screen: [] },
  { id: '141', name: 'Check Status', from: ['pending'], to: 'pending' },
  { id: '151', name: 'Check Status', from: ['enrolled'], to: 'enrolled' },
];

/** Made by the app alone; they carry none of its rules. */
const FOR_THE_APP: readonly Step[] = [
  {
    id: '71',
    name: 'Certificate Enrolled',
    from: ['approval', 'pending', 'revoked', 'expired', 'cancelled'],
    to: 'enrolled',
  },
  { id: '81', name: 'Return to Request', from: ['approval', 'pending', 'revoked'], to: 'request' },
  { id: '91', name: 'Certificate Pending', from: ['request', 'approval'], to: 'pending' },
  {
    id: '101',
    name: 'Certificate Renewed',
    from: ['enrolled', 'approval', 'pending', 'expired', 'revoked'],
    to: 'renewed',
  },
  {
    id: '111',
    name: 'Certificate Expired',
    from: ['enrolled', 'approval', 'pending', 'revoked', 'cancelled'],
    to: 'expired',
  },
  {
    id: '121',
    name: 'Certificate Revoked',
    from: ['enrolled', 'approval', 'pending', 'renewed', 'cancelled'],
    to: 'revoked',
  },
  { id: '131', name: 'Certificate Cancelled', from: ['request', 'approval', 'pending', 'revoked'], to: 'cancelled' },
  { id: '161', name: 'Waiting for Approval', from: ['request', 'pending'], to: 'approval' },
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

/** Everything by default, as the set-up saves it. @param key ARI of the module, which ends with its key */
function configurationOf(key: string): string {
  const moduleKey = key.split('/').at(-1) ?? '';
  return isRuleKey(moduleKey) ? savedRule(moduleKey, {}) : '{"v":1}';
}

/** A step without rules of its own is as it is. */
function withRules(step: Step, rules: CertificateRules): TransitionDefinition {
  const rule = (place: number, ruleKey: string, parameters: Record<string, string>): WorkflowRule => {
    const id = ruleId(step, place);
    return { id, ruleKey, parameters: { ...parameters, id, disabled: 'false' } };
  };
  const postFunction = (key: string, config = configurationOf(key)) =>
    rule(2, 'forge:workflow-post-function', { key, config });
  if (step.name === 'Enroll Certificate') {
    const { enrollPostFunction, enrollConfiguration, requestValidator } = rules;
    return {
      ...transition(step),
      validators: [
        rule(1, 'forge:expression-validator', { key: requestValidator, config: configurationOf(requestValidator) }),
      ],
      actions: [postFunction(enrollPostFunction, enrollConfiguration)],
    };
  }
  const key = rules.postFunctions?.[step.name];
  return key === undefined ? transition(step) : { ...transition(step), actions: [postFunction(key)] };
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
