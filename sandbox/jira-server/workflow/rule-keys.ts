/** Rules of workflows by the place they stand in (Jira Cloud platform REST v3, workflow capabilities). */

export type RulePlace = 'conditions' | 'validators' | 'actions';

/** Keeps a transition from people and leaves it to the API. */
export const RESTRICT_FROM_USERS = 'system:restrict-from-all-users';
/** Lets people make a transition whom it names: by account, role, group, permission, or a field of the issue. */
export const RESTRICT_TRANSITION = 'system:restrict-issue-transition';
/** Refuses a transition to people without a permission. */
export const CHECK_PERMISSION = 'system:check-permission-validator';
export const TRANSITION_SCREEN = 'system:transition-screen';

/** Forge rules and the type of module they name. */
export const FORGE_RULES: Readonly<Record<RulePlace, { readonly key: string; readonly ruleType: string }>> = {
  conditions: { key: 'forge:expression-condition', ruleType: 'Condition' },
  validators: { key: 'forge:expression-validator', ruleType: 'Validator' },
  actions: { key: 'forge:workflow-post-function', ruleType: 'Function' },
};

/** Rule keys the stand-in carries out. */
const MODELLED: Readonly<Record<RulePlace, readonly string[]>> = {
  conditions: [RESTRICT_FROM_USERS, RESTRICT_TRANSITION],
  validators: [FORGE_RULES.validators.key, 'forge:workflow-validator', CHECK_PERMISSION],
  actions: [FORGE_RULES.actions.key],
};

/** Rules Jira has besides; a workflow with one of them is answered 501. */
const UNMODELLED: Readonly<Record<RulePlace, readonly string[]>> = {
  conditions: [
    FORGE_RULES.conditions.key,
    'connect:expression-condition',
    ...['check-field-value', 'previous-status-condition', 'parent-or-child-blocking-condition'].map(system),
    ...['separation-of-duties', 'jsd-approvals-block-until-approved', 'block-in-progress-approval'].map(system),
    system('jsd-approvals-block-until-rejected'),
  ],
  validators: [
    'connect:expression-validator',
    ...['parent-or-child-blocking-validator', 'previous-status-validator', 'validate-field-value'].map(system),
    ...['proforma-forms-attached', 'proforma-forms-submitted'].map(system),
  ],
  actions: [
    'connect:remote-workflow-function',
    ...['change-assignee', 'copy-value-from-other-field', 'update-field', 'trigger-webhook'].map(system),
  ],
};

function system(name: string): string {
  return `system:${name}`;
}

export function isModelledRule(place: RulePlace, ruleKey: string): boolean {
  return MODELLED[place].includes(ruleKey);
}

/** True for a rule Jira could carry out in that place and the stand-in cannot. */
export function isUnmodelledRule(place: RulePlace, ruleKey: string): boolean {
  return UNMODELLED[place].includes(ruleKey);
}
