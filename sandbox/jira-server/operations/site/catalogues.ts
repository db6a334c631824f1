/** Short lists of the site: issue types, priorities, labels, link types. */
import { issueTypeBean, linkTypeBean } from '../../beans/site-beans';
import { optionBean } from '../../fields/codecs/choice-codecs';
import { DEFAULT_PRIORITY } from '../../fields/system-fields';
import { json } from '../../http/answers';
import { callerId, param, queryList, type Exchange, type Operation } from '../../http/exchange';
import { JiraError } from '../../http/jira-error';
import { envelope, page } from '../../http/paging';
import { isList, isObject, textOf } from '../../json';
import { canSee, may } from '../../permissions/guard';
import { mayGlobally } from '../../permissions/permission-check';
import { present } from '../../site/present';
import { issueTypesOf } from '../../site/project-schemes';
import { projectOf, type IssueType } from '../../site/site-state';

/** Types of the projects the caller sees; an administrator sees all. */
function visibleTypes(exchange: Exchange): IssueType[] {
  const { site } = exchange;
  if (mayGlobally(site, exchange.caller, 'ADMINISTER')) return site.issueTypes;
  const seen = new Set(site.projects.filter((one) => canSee(exchange, one)).flatMap((one) => issueTypesOf(site, one)));
  return site.issueTypes.filter((type) => seen.has(type));
}

export const listIssueTypes: Operation = {
  method: 'GET',
  path: 'issuetype',
  handle: (exchange) => json(visibleTypes(exchange).map((type) => issueTypeBean(exchange, type))),
};

export const getIssueType: Operation = {
  method: 'GET',
  path: 'issuetype/:id',
  handle(exchange) {
    const type = visibleTypes(exchange).find((one) => one.id === param(exchange, 'id'));
    if (!type) throw new JiraError(404, [`The issue type with id '${param(exchange, 'id')}' does not exist`]);
    return json(issueTypeBean(exchange, type));
  },
};

export const listPriorities: Operation = {
  method: 'GET',
  path: 'priority',
  handle(exchange) {
    callerId(exchange);
    return json(priorities(exchange));
  },
};

export const searchPriorities: Operation = {
  method: 'GET',
  path: 'priority/search',
  handle(exchange) {
    callerId(exchange);
    const ids = queryList(exchange, 'id');
    const wanted = priorities(exchange).filter(({ id }) => ids.length === 0 || ids.includes(id));
    return json(envelope(page(exchange, wanted, { usual: 50, most: 50 })));
  },
};

function priorities(exchange: Exchange) {
  const field = present(exchange.site.fields.get('priority'), 'priority field');
  return field.options.map((option) => {
    const bean = optionBean(option, { field, exchange });
    const { id } = option;
    return { ...(isObject(bean) ? bean : {}), id, description: '', isDefault: id === DEFAULT_PRIORITY };
  });
}

/** Labels in use on issues the caller may see. */
export const listLabels: Operation = {
  method: 'GET',
  path: 'label',
  handle(exchange) {
    callerId(exchange);
    const { site } = exchange;
    const seen = [...site.issues.values()].filter((one) => may(exchange, 'BROWSE_PROJECTS', projectOf(site, one)));
    const labels = seen.flatMap((issue) => {
      const own = issue.fields.get('labels');
      return isList(own) ? own.map(textOf) : [];
    });
    return json(envelope(page(exchange, [...new Set(labels)].sort(), { usual: 1000, most: 1000 })));
  },
};

export const listLinkTypes: Operation = {
  method: 'GET',
  path: 'issueLinkType',
  handle: (exchange) => json({ issueLinkTypes: exchange.site.linkTypes.map((type) => linkTypeBean(exchange, type)) }),
};
