/** What the admin page asks about setting up projects. Only for Jira admins. */
import * as z from 'zod/mini';
import type { AttachPreview } from '../../domain/setup/attach-preview';
import type { Checklist } from '../../domain/setup/checklist/checklist';
import type { RemovalOutcome, SetUpView, StepOutcome } from '../../domain/setup/set-up-view';
import type { SiteProject } from '../../domain/setup/site-parts';
import { call, nothing } from '../call';

/** Jira itself says which key is good; here it only has to fit into a path. */
const projectKey = z.string().check(z.trim(), z.regex(/^[A-Za-z][A-Za-z0-9_]{0,254}$/, 'This is no project key.'));
/** The most that Jira takes (REST v3, project names). */
const projectName = z.string().check(z.trim(), z.maxLength(80, 'A project name has 80 characters at most.'));

/** Which steps there are is known where they are done: the table of them is not loaded at every cold start. */
const step = z.string().check(z.maxLength(20));

const named = z.object({ projectKey });
const wanted = z.object({ kind: z.enum(['new', 'attach']), projectKey, projectName }).check(
  z.refine(({ kind, projectName: name }) => kind === 'attach' || name !== '', {
    path: ['projectName'],
    error: 'Give the project a name.',
  }),
);

export const setUpCalls = {
  viewSetUp: call<SetUpView>()('viewSetUp', nothing),
  /** Projects whose key or name has the text in it, fifty at most. */
  listProjects: call<readonly SiteProject[]>()('listProjects', z.object({ query: z.string().check(z.maxLength(100)) })),
  previewAttach: call<AttachPreview>()('previewAttach', named),
  checkProject: call<Checklist>()('checkProject', named),
  beginSetUp: call<null>()('beginSetUp', wanted),
  runStep: call<StepOutcome>()('runStep', z.object({ projectKey, step })),
  removeSetUp: call<RemovalOutcome>()('removeSetUp', z.object({ projectKey, step })),
} as const;
