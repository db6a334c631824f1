/** One certificate in the list, and its details when it is open. */
import { memo, useId, useState } from 'react';
import { shownStatus } from '../../../../../../src/domain/inventory/list/shown-status';
import { NOT_GIVEN } from '../../../../../../src/domain/inventory/rows/inventory-row';
import type { InventoryRow } from '../../../../../../src/domain/inventory/rows/inventory-row';
import type { InventoryActs } from '../../../shared/inventory/acts';
import { useAccount } from '../../../shared/account/with-account';
import { IssueLink } from '../../../shared/parts/issue-link';
import { COLUMNS, LIST } from '../../../texts/inventory/list';
import { SELECTION } from '../../../texts/inventory/selection';
import { RowDetails } from '../details/row-details';
import { Expiry } from './expiry';
import { MakeIssue } from './make-issue';
import { StatusLozenge } from './status-lozenge';

export interface RowItemProps {
  readonly row: InventoryRow;
  readonly issueKey: string;
  readonly now: number;
  readonly isChosen: boolean;
  /** Everything is chosen: single rows are not to be taken out. */
  readonly isFixed: boolean;
  readonly toggle: (row: InventoryRow) => void;
  readonly acts: InventoryActs;
  readonly changed: () => void;
}

export const RowItem = memo(function RowItem({ toggle, isChosen, isFixed, ...props }: RowItemProps) {
  const { row, now } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const name = row.commonName || LIST.nameless(row.sslId);
  return (
    <>
      <tr className={isChosen ? 'inventory-chosen' : undefined}>
        <td className="inventory-check">
          <input
            type="checkbox"
            aria-label={SELECTION.row(name)}
            checked={isChosen}
            disabled={isFixed}
            onChange={() => toggle(row)}
          />
        </td>
        <th scope="row">
          <button
            type="button"
            className="inventory-name"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {name}
          </button>
          {row.nameCount > 1 && <span className="inventory-second subtle">{LIST.moreNames(row.nameCount - 1)}</span>}
        </th>
        <td data-label={COLUMNS.status}>
          <StatusLozenge status={shownStatus(row, now)} />
        </td>
        <td data-label={COLUMNS.ends}>
          <Expiry notAfter={row.notAfter} now={now} />
        </td>
        <MoreCells {...props} name={name} />
      </tr>
      <tr id={id} hidden={!isOpen} className="inventory-open">
        <td colSpan={8}>{isOpen && <RowDetails {...props} name={name} />}</td>
      </tr>
    </>
  );
});

interface CellsProps extends Pick<RowItemProps, 'row' | 'issueKey'> {
  readonly name: string;
}

function MoreCells({ row, issueKey, name }: CellsProps) {
  return (
    <>
      <td data-label={COLUMNS.profile}>{row.certTypeName || given(row.certTypeId)}</td>
      <td data-label={COLUMNS.organization}>{row.orgName || given(row.orgId)}</td>
      <td data-label={COLUMNS.key}>{given(row.keyType)}</td>
      <td data-label={COLUMNS.issue}>
        <Issue row={row} issueKey={issueKey} name={name} />
      </td>
    </>
  );
}

function Issue({ row, issueKey, name }: CellsProps) {
  const { rights } = useAccount();
  if (issueKey !== '') return <IssueLink issueKey={issueKey} />;
  if (row.issue === 'no' && rights.act && row.status !== 'gone') return <MakeIssue row={row} name={name} />;
  return <span className="subtle">{row.issue === 'yes' ? LIST.missingIssue : LIST.noIssue}</span>;
}

const given = (text: string): string => (text === NOT_GIVEN ? LIST.notGiven : text);
