/** Projects of this Jira, as the person in front sees them. */
import * as z from 'zod/mini';
import { Problem } from '../../domain/problem';
import type { NamedProject } from '../../domain/profiles/project';
import { together } from '../../domain/work/together';
import type { Projects, CertificateProject } from '../../use-cases/ports/profile-settings';
import { readJira } from '../client';

const project = z.looseObject({ id: z.string(), key: z.string(), name: z.string() });
const page = z.looseObject({
  values: z.array(
    z.looseObject({ ...project.shape, issueTypes: z.optional(z.array(z.looseObject({ name: z.string() }))) }),
  ),
  isLast: z.optional(z.boolean()),
});

const MOST_RESULTS = '20';

export const jiraProjects: Projects = {
  async search(query) {
    const { values } = page.parse(await readJira('projects', { query: { query, maxResults: MOST_RESULTS } }));
    return values.map(namedProject);
  },
  named: (ids) => together(ids.map(nameOf)),
};

/** One that is gone or out of sight is still named, by its id. */
async function nameOf(id: string): Promise<NamedProject> {
  try {
    return namedProject(project.parse(await readJira('project', { params: { projectIdOrKey: id } })));
  } catch (thrown) {
    if (thrown instanceof Problem && !thrown.kind.retry) return { id, key: '', name: `project ${id}` };
    throw thrown;
  }
}

function namedProject({ id, key, name }: NamedProject): NamedProject {
  return { id, key, name };
}

/** The issue type that set-up makes, and by which a project is known that somebody set up by hand. */
const ISSUE_TYPE = 'Certificate';
const PAGE = 100;
/** More projects are not looked through while an admin waits. */
const MOST_PAGES = 5;

/** Looks for a project that has the issue type. */
export const projectWithIssueType: CertificateProject = {
  async project() {
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const query = { expand: 'issueTypes', startAt: String(pages * PAGE), maxResults: String(PAGE) };
      const { values, isLast = true } = page.parse(await readJira('projects', { query }));
      const found = values.find(({ issueTypes = [] }) => issueTypes.some(({ name }) => name === ISSUE_TYPE));
      if (found) return { key: found.key };
      if (isLast) return undefined;
    }
    return undefined;
  },
};
