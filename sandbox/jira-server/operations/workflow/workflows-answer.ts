/** Workflows together with the statuses they use, as the bulk workflow operations answer. */
import { present } from '../../site/present';
import type { SiteState, Workflow } from '../../site/site-state';
import { globalStatus } from './statuses';
import { workflowBean } from './workflow-text';

export function workflowsAnswer(site: SiteState, workflows: readonly Workflow[]) {
  return { statuses: statusesOf(site, workflows), workflows: workflows.map(workflowBean) };
}

/** Each status once; its reference is its id. */
export function statusesOf(site: SiteState, workflows: readonly Workflow[]) {
  const ids = new Set(workflows.flatMap(({ statuses }) => statuses.map(({ statusId }) => statusId)));
  return [...ids].map((id) => ({
    ...globalStatus(present(site.statuses.get(id), `status ${id}`)),
    statusReference: id,
  }));
}
