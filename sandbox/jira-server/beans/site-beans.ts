/** Issue types, statuses, projects and links as Jira Cloud shows them. */
import { self, type Exchange } from '../http/exchange';
import type { JsonObject } from '../json';
import type { LinkRecord } from '../site/issue-record';
import { present } from '../site/present';
import { issueTypesOf } from '../site/project-schemes';
import { statusOf, type IssueType, type LinkType, type Project } from '../site/site-state';
import { avatarUrls, userBean } from './user-bean';

/** The three categories in use: id, key, colour and name (schema StatusCategory). */
export const CATEGORIES = {
  TODO: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  IN_PROGRESS: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  DONE: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export function issueTypeBean(exchange: Exchange, type: IssueType): JsonObject {
  return {
    self: self(exchange, `issuetype/${type.id}`),
    id: type.id,
    description: type.description,
    iconUrl: `${exchange.baseUrl}/images/icons/issuetypes/task.svg`,
    name: type.name,
    subtask: false,
    hierarchyLevel: 0,
  };
}

export function statusBean(exchange: Exchange, statusId: string): JsonObject {
  const status = statusOf(exchange.site, statusId);
  const category = CATEGORIES[status.category];
  return {
    self: self(exchange, `status/${status.id}`),
    description: status.description,
    iconUrl: `${exchange.baseUrl}/images/icons/statuses/generic.png`,
    name: status.name,
    id: status.id,
    statusCategory: { self: self(exchange, `statuscategory/${category.id}`), ...category },
  };
}

/** A project as issues and lists show it. */
export function projectBean(exchange: Exchange, project: Project): JsonObject {
  return {
    self: self(exchange, `project/${project.id}`),
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.projectTypeKey,
    simplified: project.teamManaged === true,
    avatarUrls: avatarUrls(
      exchange.baseUrl,
      `rest/api/${exchange.version}/universal_avatar/view/type/project/avatar/10400`,
    ),
  };
}

/** A project as `GET /project/{key}` shows it. */
export function projectDetails(exchange: Exchange, project: Project): JsonObject {
  return {
    ...projectBean(exchange, project),
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    description: project.description,
    lead: userBean(exchange, project.leadAccountId),
    components: [],
    issueTypes: issueTypesOf(exchange.site, project).map((type) => issueTypeBean(exchange, type)),
    assigneeType: project.assigneeType,
    versions: [],
    roles: projectRoles(exchange, project),
    style: project.teamManaged === true ? 'next-gen' : 'classic',
    isPrivate: false,
    properties: {},
  };
}

/** Links to the project's roles by their names. */
export function projectRoles(exchange: Exchange, project: Project): JsonObject {
  const link = (id: number) => self(exchange, `project/${project.id}/role/${id}`);
  return Object.fromEntries(exchange.site.roles.map(({ id, name }) => [name, link(id)]));
}

export function linkTypeBean(exchange: Exchange, type: LinkType): JsonObject {
  return { ...type, self: self(exchange, `issueLinkType/${type.id}`) };
}

/** A link; without `from` both ends are shown, with it the end on the other side of that issue. */
export function linkBean(exchange: Exchange, link: LinkRecord, from?: string): JsonObject {
  const type = present(
    exchange.site.linkTypes.find((one) => one.id === link.typeId),
    `link type ${link.typeId}`,
  );
  return {
    id: link.id,
    self: self(exchange, `issueLink/${link.id}`),
    type: linkTypeBean(exchange, type),
    ...(from === link.destinationId ? {} : { outwardIssue: linkedIssue(exchange, link.destinationId) }),
    ...(from === link.sourceId ? {} : { inwardIssue: linkedIssue(exchange, link.sourceId) }),
  };
}

function linkedIssue(exchange: Exchange, id: string): JsonObject {
  const issue = present(exchange.site.issues.get(id), `issue ${id}`);
  const type = exchange.site.issueTypes.find((one) => one.id === issue.issueTypeId);
  return {
    id: issue.id,
    key: issue.key,
    self: self(exchange, `issue/${issue.id}`),
    fields: {
      summary: issue.fields.get('summary') ?? '',
      status: statusBean(exchange, issue.statusId),
      ...(type && { issuetype: issueTypeBean(exchange, type) }),
    },
  };
}
