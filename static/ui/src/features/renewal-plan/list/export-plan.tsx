/** Takes the whole plan away as a file; keys and owners of its issues are asked for a hundred lines at a time. */
import Button from '@atlaskit/button/new';
import type { PlanEntry, PlanRange } from '../../../../../../src/domain/renewal/plan/plan';
import { usePagedFile } from '../../../shared/csv/use-paged-file';
import type { PagedFile } from '../../../shared/csv/use-paged-file';
import { CSV } from '../../../texts/renewal-plan/list';
import { inputDay } from '../choice/range';
import { findIssues, idsIn } from '../data/use-issues';
import { CSV_HEAD, csvOf } from './csv';

interface ExportPlanProps {
  readonly entries: readonly PlanEntry[];
  readonly range: PlanRange;
  readonly nameOfSource: (entry: PlanEntry) => string;
}

export function ExportPlan(props: ExportPlanProps) {
  const { busy, rows, said, start, stop } = usePagedFile();
  return (
    <div className="buttons">
      <span role="status" className="subtle">
        {busy ? CSV.sofar(rows) : said}
      </span>
      {busy ? (
        <Button onClick={stop}>{CSV.stop}</Button>
      ) : (
        <Button onClick={() => void start(fileOf(props))}>{CSV.export}</Button>
      )}
    </div>
  );
}

/** As many as Jira names issues at once. */
const LINES = 100;

function fileOf({ entries, range, nameOfSource }: ExportPlanProps): PagedFile {
  return {
    name: CSV.file(inputDay(range.from), inputDay(range.until)),
    head: CSV_HEAD,
    words: CSV,
    read: async (cursor = '0') => {
      const from = Number(cursor);
      const part = entries.slice(from, from + LINES);
      const text = csvOf(part, { issues: await findIssues(idsIn(part)), nameOfSource });
      const next = from + LINES < entries.length ? String(from + LINES) : undefined;
      return { ok: true, data: { text, rows: part.length, cursor: next } };
    },
  };
}
