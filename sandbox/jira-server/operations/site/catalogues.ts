/** Short lists of the site: issue types, priorities, link types. */
import { issueTypeBean, linkTypeBean } from '../../beans/site-beans';
import { optionBean } from '../../fields/codecs/choice-codecs';
import { DEFAULT_PRIORITY } from '../../fields/system-fields';
import { json } from '../../http/answers';
import { callerId, param, type Exchange, type Operation } from '../../http/exchange';
import { JiraError } from '../../http/jira-error';
import { isObject } from '../../json';
import { canSee } from '../../permissions/guard';
import { mayGlobally } from '../../permissions/permission-check';
import { present } from '../../site/present';
import { issueTypesOf } from '../../site/project-schemes';
import type { IssueType } from '../../site/site-state';

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
    const field = present(exchange.site.fields.get('priority'), 'priority field');
    return json(
      field.options.map((option) => {
        const bean = optionBean(option, { field, exchange });
        return { ...(isObject(bean) ? bean : {}), description: '', isDefault: option.id === DEFAULT_PRIORITY };
      }),
    );
  },
};

export const listLinkTypes: Operation = {
  method: 'GET',
  path: 'issueLinkType',
  handle: (exchange) => json({ issueLinkTypes: exchange.site.linkTypes.map((type) => linkTypeBean(exchange, type)) }),
};
