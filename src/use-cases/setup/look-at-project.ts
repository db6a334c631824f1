/** Looks at projects without changing anything: which there are, what attaching would do, and what is missing in one. */
import type { AttachPreview } from '../../domain/setup/attach-preview';
import { checklistOf, type Checklist } from '../../domain/setup/checklist/checklist';
import type { SiteProject } from '../../domain/setup/site-parts';
import type { Ports } from '../ports/ports';
import { projectFacts } from './work/project-facts';
import { existingProject, previewProject } from './work/require-project';

type Needs = Pick<Ports, 'setUp'>;

/** @returns the first of those whose key or name has the text in it */
export async function listProjects({ setUp }: Needs, query: string): Promise<SiteProject[]> {
  return setUp.site.projects(query.trim());
}

/** @throws Problem `invalid-input` when there is no such project */
export async function previewAttach({ setUp }: Needs, projectKey: string): Promise<AttachPreview> {
  return previewProject(setUp.site, projectKey.trim().toUpperCase());
}

/** @throws Problem `invalid-input` when there is no such project */
export async function checkProject({ setUp }: Needs, projectKey: string): Promise<Checklist> {
  const { site } = setUp;
  return checklistOf(await projectFacts(site, await existingProject(site, projectKey.trim().toUpperCase())));
}
