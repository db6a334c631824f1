/** First page: the issues that a person may see, newest first, by status or text. */
import { html } from 'hono/html';
import type { Markup } from '../../page';
import { table } from '../../markup/table';
import type { FoundIssues, IssueFilter, ListedIssue } from './issue-search';
import { lozenge } from '../status-lozenge';

export interface IssueList {
  readonly found: FoundIssues;
  readonly filter: IssueFilter;
  readonly statuses: readonly string[];
}

export function issueList({ found, filter, statuses }: IssueList): Markup {
  return html`
    <h1>Issues</h1>
    ${filterForm(filter, statuses)}
    <div data-live="issues">${found.refusal === undefined ? results(found, filter) : refused(found.refusal)}</div>
  `;
}

function filterForm({ status, text }: IssueFilter, statuses: readonly string[]): Markup {
  const option = (name: string) => html`<option ${name === status ? 'selected' : ''}>${name}</option>`;
  return html`<form method="get" action="/" class="actions filter" role="search">
    <label>Text <input type="search" name="text" value="${text}" /></label>
    <label>
      Status
      <select name="status">
        <option value="">Any</option>
        ${statuses.map(option)}
      </select>
    </label>
    <button>Filter</button>
    ${isFiltered({ status, text }) ? html`<a href="/">Show all</a>` : ''}
  </form>`;
}

function isFiltered({ status, text }: Pick<IssueFilter, 'status' | 'text'>): boolean {
  return status !== '' || text !== '';
}

function results({ issues, count, next }: FoundIssues, filter: IssueFilter): Markup {
  if (issues.length === 0) return nothing(filter);
  return html`<p class="hint">${count.toLocaleString('en')} ${count === 1 ? 'issue' : 'issues'}</p>
    ${table(['Key', 'Summary', 'Status', 'Certificate expiry'], issues.map(cells))}
    <p class="actions">
      ${filter.after === '' ? '' : html`<a class="button" href="/${query({ ...filter, after: '' })}">First page</a>`}
      ${next === undefined ? '' : html`<a class="button" href="/${query({ ...filter, after: next })}">Next page</a>`}
    </p>`;
}

function cells({ key, summary, status, expiry }: ListedIssue): readonly Markup[] {
  return [
    html`<a class="id" href="/browse/${encodeURIComponent(key)}">${key}</a>`,
    html`${summary}`,
    lozenge(status),
    html`${expiry === '' ? '–' : html`<span class="id">${expiry}</span>`}`,
  ];
}

function nothing(filter: IssueFilter): Markup {
  return isFiltered(filter)
    ? html`<p>No issue that you may see fits. <a href="/">Show all</a></p>`
    : html`<p>There are no issues that you may see. <a href="/create">Create one</a>, or become somebody else.</p>`;
}

function refused(reason: string): Markup {
  return html`<p class="refusal">${reason} <a href="/">Show all</a></p>`;
}

function query(filter: IssueFilter): string {
  const set = Object.entries(filter).filter(([, value]: [string, string]) => value !== '') as [string, string][];
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`;
}
