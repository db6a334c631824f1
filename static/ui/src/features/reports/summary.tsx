/** The counts on top: each shows its report. */
import { REPORTS } from '../../../../../src/domain/inventory/reports/report';
import type { ReportKind } from '../../../../../src/domain/inventory/reports/report';
import { countOf, NOT_COUNTED, REPORT_WORDS, SO_FAR, SUMMARY, UNKNOWN_COUNT } from '../../texts/reports/page';
import type { Reports } from './use-reports';

interface SummaryProps {
  readonly first: Reports['first'];
  readonly chosen: ReportKind;
  readonly choose: (kind: ReportKind) => void;
}

export function Summary({ first, chosen, choose }: SummaryProps) {
  return (
    <div className="reports-summary" role="group" aria-label={SUMMARY}>
      {REPORTS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="reports-count"
          aria-pressed={kind === chosen}
          onClick={() => choose(kind)}
        >
          <span className="reports-number">{numberOf(first[kind])}</span>
          <span>
            {REPORT_WORDS[kind].title}
            <span className="for-ears">{restOf(first[kind])}</span>
          </span>
        </button>
      ))}
    </div>
  );
}

function numberOf(result: Reports['first'][ReportKind]): string {
  return result.ok ? countOf(result.data.lines.length, result.data.cursor !== undefined) : UNKNOWN_COUNT;
}

/** For screen readers: a plus or a dash alone says little. */
function restOf(result: Reports['first'][ReportKind]): string {
  if (!result.ok) return NOT_COUNTED;
  return result.data.cursor === undefined ? '' : SO_FAR;
}
