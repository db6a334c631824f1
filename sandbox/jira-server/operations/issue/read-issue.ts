/** Reads an issue by id or key, and its history. */
import { editableFields } from '../../beans/editable-fields';
import { issueBean } from '../../beans/issue-bean';
import { EXPANSIONS } from '../../beans/issue-expansions';
import { changeBean } from '../../beans/issue-parts';
import { json } from '../../http/answers';
import { param, queryList, requireExpand, type Operation } from '../../http/exchange';
import { envelope, page } from '../../http/paging';
import { visibleIssue } from '../../permissions/guard';

export const getIssue: Operation = {
  method: 'GET',
  path: 'issue/:issue',
  handle(exchange) {
    const expand = requireExpand(exchange, EXPANSIONS);
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    const fields = queryList(exchange, 'fields');
    return json(issueBean(exchange, issue, { fields, properties: queryList(exchange, 'properties'), expand }));
  },
};

export const getChangelog: Operation = {
  method: 'GET',
  path: 'issue/:issue/changelog',
  handle(exchange) {
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    const part = page(exchange, issue.changes, { usual: 100, most: 100 });
    return json(envelope({ ...part, values: part.values.map((change) => changeBean(exchange, change)) }));
  },
};

export const getEditMetadata: Operation = {
  method: 'GET',
  path: 'issue/:issue/editmeta',
  handle(exchange) {
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    return json({ fields: editableFields(exchange, issue) });
  },
};
