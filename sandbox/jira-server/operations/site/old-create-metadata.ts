/** `issue/createmeta` in one piece: deprecated, still answered by Jira Cloud and asked by older clients. */
import { issueTypeBean, projectBean } from '../../beans/site-beans';
import { json } from '../../http/answers';
import { queryList, requireExpand, type Exchange, type Operation } from '../../http/exchange';
import { textOf, type JsonObject } from '../../json';
import { may } from '../../permissions/guard';
import { issueTypesOf } from '../../site/project-schemes';
import type { IssueType, Project } from '../../site/site-state';
import { createScreenFields } from './create-metadata';

/** Expansion that brings the fields of each issue type. */
const FIELDS = 'projects.issuetypes.fields';

export const oldCreateMetadata: Operation = {
  method: 'GET',
  path: 'issue/createmeta',
  handle(exchange) {
    const withFields = requireExpand(exchange, [FIELDS, 'projects', 'projects.issuetypes']).includes(FIELDS);
    const [keys, ids] = [queryList(exchange, 'projectKeys'), queryList(exchange, 'projectIds')];
    const projects = exchange.site.projects
      .filter((one) => keys.length + ids.length === 0 || keys.includes(one.key) || ids.includes(one.id))
      .filter((one) => may(exchange, 'CREATE_ISSUES', one));
    return json({ expand: 'projects', projects: projects.map((one) => projectEntry(exchange, one, withFields)) });
  },
};

function projectEntry(exchange: Exchange, project: Project, withFields: boolean): JsonObject {
  const { self = '', id = '', key = '', name = '', avatarUrls = {} } = projectBean(exchange, project);
  const [ids, names] = [queryList(exchange, 'issuetypeIds'), queryList(exchange, 'issuetypeNames')];
  const wanted = (type: IssueType) =>
    ids.length + names.length === 0 || ids.includes(type.id) || names.includes(type.name);
  const issuetypes = issueTypesOf(exchange.site, project)
    .filter(wanted)
    .map((type) => ({
      ...issueTypeBean(exchange, type),
      ...(withFields && { expand: 'fields', fields: fieldsById(exchange, project, type) }),
    }));
  return { expand: 'issuetypes', self, id, key, name, avatarUrls, issuetypes };
}

function fieldsById(exchange: Exchange, project: Project, type: IssueType): JsonObject {
  const fields = createScreenFields(exchange, project, type);
  return Object.fromEntries(fields.map(({ fieldId = '', ...field }) => [textOf(fieldId), field]));
}
