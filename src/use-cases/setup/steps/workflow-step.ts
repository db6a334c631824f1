/** The step that makes the workflow with the statuses that the site lacks. */
import { STATUSES } from '../../../domain/issue/issue-fields';
import { TRANSITIONS } from '../../../domain/setup/certificate-workflow';
import { dialogName, SHARED_NAMES } from '../../../domain/setup/names';
import type { FoundPart, Part, PartUsed } from '../../../domain/setup/site-parts';
import { make, partOf, use, type Work } from '../work/ensure';
import type { StepAct } from './step-act';

export const workflow: StepAct = async (work) => {
  const there = await work.site.find('workflow', SHARED_NAMES.workflow);
  const before = await statusesThere(work);
  const own = there ? await use(work, there) : await makeWorkflow(work, before);
  // Jira makes the statuses along with the workflow.
  const parts: PartUsed[] = [];
  for (const status of there ? before : await statusesThere(work)) parts.push(await use(work, status));
  return { parts: [own, ...parts] };
};

async function statusesThere({ site }: Work): Promise<FoundPart[]> {
  const found: FoundPart[] = [];
  for (const name of Object.values(STATUSES)) {
    const status = await site.find('status', name);
    if (status) found.push({ ...status, name });
  }
  return found;
}

async function makeWorkflow(work: Work, there: readonly Part[]): Promise<PartUsed> {
  const statuses = Object.fromEntries(there.map(({ name, id }) => [name, id]));
  const absent = Object.values(STATUSES).filter((name) => statuses[name] === undefined);
  const withDialog = TRANSITIONS.filter(({ dialog }) => dialog !== undefined).map(({ name }) => name);
  const dialogs = Object.fromEntries(withDialog.map((name) => [name, partOf(work.run, 'screen', dialogName(name)).id]));
  const part = { kind: 'workflow', name: SHARED_NAMES.workflow, transitions: TRANSITIONS, dialogs, statuses } as const;
  return make(
    work,
    { ...part, newId: work.ports.newId },
    absent.map((name) => ({ kind: 'status', name })),
  );
}
