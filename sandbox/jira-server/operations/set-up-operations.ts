/** Operations that set up a site: types, fields, screens, workflows, schemes, projects. */
import type { Operation } from '../http/exchange';
import * as fields from './administration/custom-fields';
import * as issueTypes from './administration/issue-types';
import { createLinkType } from './administration/link-types';
import * as permissions from './administration/permission-schemes';
import * as projects from './administration/projects';
import * as roles from './administration/roles';
import * as screenSchemes from './administration/screen-schemes';
import * as screens from './administration/screens';
import * as appProperties from './app/app-properties';
import { listAppRules } from './app/app-rules';
import { checkPermissions } from './app/permissions-check';
import { getTask } from './app/tasks';
import * as bin from './set-up/field-bin';
import { createContext, listContexts, listProjectMappings, screensOfField } from './set-up/field-places';
import * as removal from './set-up/remove-parts';
import { deleteStatuses, deleteWorkflow } from './set-up/remove-workflows';
import * as usage from './set-up/scheme-usage';
import { workflowCapabilities } from './workflow/capabilities';
import { createWorkflows, validateCreate } from './workflow/create-workflows';
import { readWorkflows, searchWorkflows } from './workflow/read-workflows';
import * as statuses from './workflow/statuses';
import { switchWorkflowScheme } from './workflow/switch-workflow-scheme';
import { updateWorkflows } from './workflow/update-workflows';
import * as workflowSchemes from './workflow/workflow-schemes';

export const SET_UP_OPERATIONS: readonly Operation[] = [
  issueTypes.createIssueType,
  issueTypes.createIssueTypeScheme,
  issueTypes.listIssueTypeSchemes,
  issueTypes.assignIssueTypeScheme,
  usage.issueTypeSchemesOfProjects,
  usage.issueTypeSchemeItems,
  usage.issueTypeScreenSchemesOfProjects,
  usage.issueTypeScreenSchemeItems,
  usage.projectsOfIssueTypeScreenScheme,
  usage.workflowSchemesOfProjects,
  usage.projectsOfWorkflowScheme,
  removal.deleteIssueType,
  removal.deleteIssueTypeScheme,
  removal.deleteField,
  removal.deleteScreen,
  removal.deleteScreenScheme,
  removal.deleteIssueTypeScreenScheme,
  removal.deleteWorkflowScheme,
  deleteWorkflow,
  deleteStatuses,
  fields.createField,
  bin.trashField,
  bin.restoreField,
  bin.listTrashedFields,
  screensOfField,
  listContexts,
  listProjectMappings,
  createContext,
  fields.listOptions,
  fields.createOptions,
  fields.updateOptions,
  fields.moveOptions,
  screens.createScreen,
  screens.listScreens,
  screens.listTabs,
  screens.createTab,
  screens.listTabFields,
  screens.addTabField,
  screenSchemes.createScreenScheme,
  screenSchemes.updateScreenScheme,
  screenSchemes.listScreenSchemes,
  screenSchemes.createIssueTypeScreenScheme,
  screenSchemes.listIssueTypeScreenSchemes,
  screenSchemes.assignIssueTypeScreenScheme,
  statuses.createStatuses,
  statuses.searchStatuses,
  statuses.getStatuses,
  statuses.listStatuses,
  statuses.getStatus,
  statuses.listCategories,
  createWorkflows,
  validateCreate,
  updateWorkflows,
  searchWorkflows,
  readWorkflows,
  workflowCapabilities,
  listAppRules,
  workflowSchemes.createWorkflowScheme,
  workflowSchemes.listWorkflowSchemes,
  workflowSchemes.getWorkflowScheme,
  workflowSchemes.assignWorkflowScheme,
  switchWorkflowScheme,
  projects.createProject,
  projects.deleteProject,
  projects.validateProjectKey,
  permissions.listPermissionSchemes,
  permissions.getPermissionScheme,
  permissions.createPermissionScheme,
  permissions.addGrant,
  permissions.deleteGrant,
  permissions.getProjectPermissionScheme,
  permissions.assignPermissionScheme,
  roles.listRoles,
  roles.listProjectRoles,
  roles.getProjectRole,
  roles.addMembers,
  roles.removeMember,
  createLinkType,
  appProperties.listAppProperties,
  appProperties.getAppProperty,
  appProperties.setAppProperty,
  appProperties.deleteAppProperty,
  checkPermissions,
  getTask,
];
