/** The issue's certificates, old and new, on this issue and on others. */
import Lozenge from '@atlaskit/lozenge';
import type { Fate, HistoryEntry } from '../../../../../../src/domain/certificate/certificate-view';
import { IssueLink } from '../../../shared/parts/issue-link';
import { Moment } from '../../../shared/time/moment';
import { More } from './more';

interface FateAppearance {
  readonly lozenge: 'default' | 'success' | 'removed' | 'moved';
  readonly words: string;
}

const FATES: Record<Fate, FateAppearance> = {
  valid: { lozenge: 'success', words: 'Valid' },
  renewed: { lozenge: 'default', words: 'Renewed' },
  replaced: { lozenge: 'default', words: 'Replaced' },
  expired: { lozenge: 'moved', words: 'Expired' },
  revoked: { lozenge: 'removed', words: 'Revoked' },
};

export function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  return (
    <More title={`History (${entries.length === 1 ? '1 certificate' : `${entries.length} certificates`})`}>
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
  const { lozenge, words } = FATES[entry.fate];
  return (
    <>
      <p className="state-line">
        <Lozenge appearance={lozenge}>{words}</Lozenge>
        <Place entry={entry} />
      </p>
      {entry.serialNumber !== undefined && (
        <p className="subtle">
          Serial number <span className="mono">{entry.serialNumber}</span>, SCM id {entry.certId}
        </p>
      )}
      {entry.notBefore !== undefined && entry.notAfter !== undefined && (
        <p className="subtle">
          <Moment epochMs={entry.notBefore} /> to <Moment epochMs={entry.notAfter} />
        </p>
      )}
    </>
  );
}

function Place({ entry: { issue, current } }: { readonly entry: HistoryEntry }) {
  if (!issue) return <span>On an issue that you cannot see</span>;
  if (issue.here) return <span>{current ? 'The present one of this issue' : 'An earlier one of this issue'}</span>;
  return (
    <span>
      On <IssueLink issueKey={issue.key} />
    </span>
  );
}
