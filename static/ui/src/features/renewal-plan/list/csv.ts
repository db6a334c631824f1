/** Planned renewals as rows of a file. */
import { csvRow } from '../../../../../../src/domain/audit/audit-csv';
import type { PlanEntry } from '../../../../../../src/domain/renewal/plan/plan';
import { explainEntry } from '../../../../../../src/domain/renewal/plan/explain-entry';
import { CSV, PERSONS } from '../../../texts/renewal-plan/list';
import type { Issues } from '../data/use-issues';
import { domainsWord } from './entry-words';

/** The mark tells spreadsheets that it is UTF-8. */
export const CSV_HEAD = `\uFEFF${csvRow(CSV.head)}`;

const APPROVALS: Readonly<Record<PlanEntry['approval'], string>> = {
  none: CSV.no,
  standing: CSV.whenChanged,
  needed: CSV.yes,
};

const iso = (epochMs: number | undefined): string =>
  epochMs === undefined || epochMs <= 0 ? '' : new Date(epochMs).toISOString();

interface Around {
  readonly issues: Issues;
  readonly nameOfSource: (entry: PlanEntry) => string;
}

export function csvOf(entries: readonly PlanEntry[], around: Around): string {
  return entries.map((entry) => csvRow([...planCells(entry, around), ...certificateCells(entry, around)])).join('');
}

function planCells(entry: PlanEntry, { nameOfSource }: Around): readonly string[] {
  const { certificate, round, rule, person, approval, domainsUntil, freeze, target } = entry;
  return [
    ...[iso(entry.at), certificate.name, nameOfSource(entry), String(round), explainEntry(entry), rule],
    ...[person === undefined ? '' : PERSONS[person], APPROVALS[approval], domainsWord(entry), iso(domainsUntil)],
    ...[freeze ?? '', freeze === undefined ? '' : iso(target), String(entry.heldBack)],
    ...[entry.beyondCap ? CSV.yes : CSV.no, iso(entry.latestSafe)],
  ];
}

function certificateCells({ certificate, round, notAfter }: PlanEntry, { issues }: Around): readonly string[] {
  const issue = issues.get(certificate.issueId);
  // What comes of a renewal has a number of its own.
  const serialNumber = round === 1 ? certificate.serialNumber : '';
  return [iso(notAfter), serialNumber, issue?.key ?? '', issue?.owner ?? '', certificate.requester];
}
