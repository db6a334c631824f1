/** Who and which issue stands in a line, by name as far as it is known. */
import { BY_APP } from '../../../../../src/domain/audit/audit-event';
import type { ReportAnswer, ReportKind, ReportLine } from '../../../../../src/domain/inventory/reports/report';
import { TABLE } from '../../texts/reports/table';

export type Known = Pick<ReportAnswer, 'people' | 'issues'>;

/** @returns empty where nobody is known */
export function personIn({ actor }: ReportLine, { people }: Known, kind: ReportKind): string {
  if (actor === '') return kind === 'revoked' ? TABLE.notFromJira : '';
  if (actor === BY_APP) return TABLE.app;
  return people.find(({ id }) => id === actor)?.name ?? actor;
}

/** @returns the key; empty for none, undefined for one that Jira does not name */
export function issueKeyIn({ issueId }: ReportLine, { issues }: Known): string | undefined {
  return issueId === '' ? '' : issues.find(({ id }) => id === issueId)?.name;
}
