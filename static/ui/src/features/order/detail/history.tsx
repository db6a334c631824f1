/** The issue's certificates, old and new, on this issue and on others. */
import Lozenge from '@atlaskit/lozenge';
import type { Fate, HistoryEntry } from '../../../../../../src/domain/certificate/certificate-view';
import { FATES, HISTORY } from '../../../texts/order/panel';
import { IssueLink } from '../../../shared/parts/issue-link';
import { Moment } from '../../../shared/time/moment';
import { More } from './more';

const LOZENGES: Record<Fate, 'default' | 'success' | 'removed' | 'moved'> = {
  valid: 'success',
  renewed: 'default',
  replaced: 'default',
  expired: 'moved',
  revoked: 'removed',
};

export function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  return (
    <More title={HISTORY.title(entries.length)}>
      <ol className="chain">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </More>
  );
}

/** @param entry of an issue that the person may not see nothing more is known */
export function Entry({ entry }: { readonly entry: HistoryEntry }) {
  return (
    <>
      <p className="state-line">
        <Lozenge appearance={LOZENGES[entry.fate]}>{FATES[entry.fate]}</Lozenge>
        <Place entry={entry} />
      </p>
      {entry.serialNumber !== undefined && (
        <p className="subtle">
          {HISTORY.serialNumber} <span className="mono">{entry.serialNumber}</span>
          {HISTORY.certId(entry.certId)}
        </p>
      )}
      {entry.notBefore !== undefined && entry.notAfter !== undefined && (
        <p className="subtle">
          <Moment epochMs={entry.notBefore} /> {HISTORY.to} <Moment epochMs={entry.notAfter} />
        </p>
      )}
    </>
  );
}

function Place({ entry: { issue, current } }: { readonly entry: HistoryEntry }) {
  if (!issue) return <span>{HISTORY.hidden}</span>;
  if (issue.here) return <span>{current ? HISTORY.present : HISTORY.earlier}</span>;
  return (
    <span>
      {HISTORY.on} <IssueLink issueKey={issue.key} />
    </span>
  );
}
