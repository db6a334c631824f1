/** Every operation the stand-in models; literal paths stand before those with parameters in the same place. */
import type { Operation } from '../http/exchange';
import { attachmentContent } from './attachment/attachment-content';
import * as attachments from './attachment/attachments';
import { assignIssue } from './issue/assignee';
import { createIssues } from './bulk/bulk-create';
import { bulkFetch } from './bulk/bulk-fetch';
import { setOwnProperties, setSameProperties } from './bulk/bulk-properties';
import { deleteComment, editComment } from './issue/change-comment';
import * as comments from './issue/comments';
import { createIssue } from './issue/create-issue';
import { deleteIssue, editIssue } from './issue/edit-issue';
import * as links from './issue/links';
import * as properties from './issue/properties';
import { getChangelog, getEditMetadata, getIssue } from './issue/read-issue';
import { doTransition, listTransitions } from './issue/transitions';
import * as catalogues from './site/catalogues';
import { approximateCount, searchByGet, searchByPost } from './search/search-jql';
import { SERVICE_DESK_OPERATIONS } from './service-desk/service-desk-operations';
import { SET_UP_OPERATIONS } from './set-up-operations';
import { createFields, createIssueTypes } from './site/create-metadata';
import { listFields, searchFields } from './site/fields';
import { GROUP_OPERATIONS } from './people/groups';
import { oldCreateMetadata } from './site/old-create-metadata';
import { listPermissions, myPermissions, permittedProjects } from './site/permissions';
import { projectComponents, projectStatuses, projectVersions } from './site/project-parts';
import { getProject, listProjects, searchProjects } from './site/projects';
import { removedSearches } from './site/removed-search';
import { serverInfo } from './site/server-info';
import * as users from './site/users';

export const OPERATIONS: readonly Operation[] = [
  serverInfo,
  users.myself,
  users.getUser,
  users.searchUsers,
  users.assignableUsers,
  ...GROUP_OPERATIONS,
  myPermissions,
  listPermissions,
  permittedProjects,
  listFields,
  searchFields,
  catalogues.listIssueTypes,
  catalogues.getIssueType,
  catalogues.searchPriorities,
  catalogues.listPriorities,
  catalogues.listLabels,
  catalogues.listLinkTypes,
  searchProjects,
  listProjects,
  getProject,
  projectStatuses,
  projectComponents,
  projectVersions,
  oldCreateMetadata,
  createIssueTypes,
  createFields,
  createIssue,
  createIssues,
  bulkFetch,
  setSameProperties,
  setOwnProperties,
  searchByGet,
  searchByPost,
  approximateCount,
  getIssue,
  getEditMetadata,
  editIssue,
  assignIssue,
  deleteIssue,
  getChangelog,
  listTransitions,
  doTransition,
  comments.addComment,
  comments.listComments,
  comments.getComment,
  editComment,
  deleteComment,
  attachments.addAttachment,
  attachments.attachmentSettings,
  attachmentContent,
  attachments.getAttachment,
  attachments.deleteAttachment,
  properties.listProperties,
  properties.getProperty,
  properties.setProperty,
  properties.deleteProperty,
  links.linkIssues,
  links.getLink,
  links.deleteLink,
  ...removedSearches,
  ...SERVICE_DESK_OPERATIONS,
  ...SET_UP_OPERATIONS,
];
