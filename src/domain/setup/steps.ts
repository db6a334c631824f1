/** The steps of a set-up in their order: what each is called on the screen, and for which kind of set-up it is. */

/** `new`: makes a project; `attach`: takes a company-managed project that is there. */
export type SetUpKind = 'new' | 'attach';

interface Step {
  readonly key: string;
  readonly title: string;
  readonly only?: SetUpKind;
}

const STEPS = [
  { key: 'check', title: 'Check rights and project' },
  { key: 'issueType', title: 'Issue type “Certificate”' },
  { key: 'fields', title: 'Fields of a certificate' },
  { key: 'choices', title: 'Choices of the lists' },
  { key: 'screen', title: 'Screens of a certificate' },
  { key: 'dialogs', title: 'Dialogs of the transitions' },
  { key: 'workflow', title: 'Workflow with the connector’s rules' },
  { key: 'screenSchemes', title: 'Screen schemes' },
  { key: 'issueTypeScheme', title: 'Issue type scheme' },
  { key: 'workflowScheme', title: 'Workflow scheme' },
  { key: 'project', title: 'Project', only: 'new' },
  { key: 'attach', title: 'Give the project its schemes', only: 'attach' },
  { key: 'proof', title: 'Check the result' },
] as const satisfies readonly Step[];

export type StepKey = (typeof STEPS)[number]['key'];

export const STEP_KEYS = STEPS.map(({ key }) => key) as [StepKey, ...StepKey[]];

export interface SetUpStep {
  readonly key: StepKey;
  readonly title: string;
}

/** @returns the steps of such a set-up, in their order */
export function stepsOf(kind: SetUpKind): readonly SetUpStep[] {
  return (STEPS as readonly (SetUpStep & Pick<Step, 'only'>)[]).filter(
    ({ only }) => only === undefined || only === kind,
  );
}

/** Removing goes the other way: what uses something goes before it. */
const REMOVAL = [
  { key: 'project', title: 'Project, or its former schemes' },
  { key: 'schemes', title: 'Schemes' },
  { key: 'workflow', title: 'Workflow and statuses' },
  { key: 'screens', title: 'Screens' },
  { key: 'fields', title: 'Fields' },
  { key: 'issueType', title: 'Issue type' },
] as const;

export type RemovalKey = (typeof REMOVAL)[number]['key'];

export const REMOVAL_STEPS: readonly { readonly key: RemovalKey; readonly title: string }[] = REMOVAL;

export const REMOVAL_KEYS = REMOVAL.map(({ key }) => key) as [RemovalKey, ...RemovalKey[]];

export function isStepKey(key: string): key is StepKey {
  return STEP_KEYS.some((known) => known === key);
}

export function isRemovalKey(key: string): key is RemovalKey {
  return REMOVAL_KEYS.some((known) => known === key);
}
