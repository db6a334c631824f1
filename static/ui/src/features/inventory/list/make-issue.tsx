/** Makes the issue of a certificate that has none, for people who may act in the account's home project. */
import { useState } from 'react';
import { issueCalls } from '../../../../../../src/contract/certificates/issue-calls';
import type { InventoryRow } from '../../../../../../src/domain/inventory/rows/inventory-row';
import { ask } from '../../../shared/backend/ask';
import { Busy } from '../../../shared/parts/busy';
import { IssueLink } from '../../../shared/parts/issue-link';
import { ISSUE } from '../../../texts/inventory/issue';

interface MakeIssueProps {
  readonly row: Pick<InventoryRow, 'account' | 'sslId'>;
  readonly name: string;
}

interface Made {
  readonly key: string;
  readonly note: string;
}

/** The key stands where the button was, before the list is read anew. */
export function MakeIssue({ row: { account, sslId }, name }: MakeIssueProps) {
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Made>();
  const [refused, setRefused] = useState('');
  const make = async () => {
    setBusy(true);
    setRefused('');
    const result = await ask(issueCalls.makeIssue, { account, sslId });
    setBusy(false);
    if (result.ok) setMade(result.data);
    else setRefused(result.message);
  };
  return (
    <>
      {!made && (
        // A hundred of them stand on a page: Atlaskit's buttons take longer than all the rest of the rows.
        <button
          type="button"
          className="inventory-make"
          disabled={busy}
          aria-label={ISSUE.makeOf(name)}
          onClick={() => void make()}
        >
          {ISSUE.make}
        </button>
      )}
      <Busy busy={busy} text={ISSUE.making} />
      <span role="status">{made && <Outcome made={made} />}</span>
      <span role="alert" className="field-faults">
        {refused}
      </span>
    </>
  );
}

function Outcome({ made: { key, note } }: { readonly made: Made }) {
  return (
    <>
      <IssueLink issueKey={key} />
      {note !== '' && <span className="inventory-second subtle">{note}</span>}
    </>
  );
}
