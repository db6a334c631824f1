/** Set-up's view of this Jira site, joined from its parts. */
import type { SiteSetUp } from '../../use-cases/ports/setup';
import { createPart } from './create-part';
import { addChoices, choicesOf, findFields } from './fields/fields';
import { fieldUse, moveToBin } from './fields/field-use';
import { deletePart, findPart } from './parts';
import { give, requireNoIssues, schemesOf } from './project-schemes';
import { appPermissions, countIssues, findProject, findProjects, projectKeyFault } from './projects';
import { onScreen, putOnScreen, screensOf, setCreateScreen } from './screens';
import { offeredRules, readWorkflow } from './workflow/workflow-facts';

export const siteSetUp: SiteSetUp = {
  find: findPart,
  create: createPart,
  remove: ({ kind, id }) => (kind === 'field' ? moveToBin(id) : deletePart({ kind, id })),
  fields: findFields,
  fieldUse,
  choices: choicesOf,
  addChoices,
  onScreen,
  putOnScreen,
  keyFault: projectKeyFault,
  project: findProject,
  projects: findProjects,
  schemesOf,
  give,
  requireNoIssues,
  countIssues,
  screensOf,
  setCreateScreen,
  workflow: readWorkflow,
  offeredRules,
  appPermissions,
};
