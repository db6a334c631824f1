/** Everything that is known of one certificate of the inventory. */
import { neverExpires } from '../../../../../../src/domain/validity';
import { shownStatus } from '../../../../../../src/domain/inventory/list/shown-status';
import { NOT_GIVEN } from '../../../../../../src/domain/inventory/rows/inventory-row';
import type { InventoryRow } from '../../../../../../src/domain/inventory/rows/inventory-row';
import type { InventoryActs } from '../../../shared/inventory/acts';
import { CopyButton } from '../../../shared/parts/copy-button';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { DETAILS } from '../../../texts/inventory/details';
import { STATUSES } from '../../../texts/inventory/list';
import { textFacts } from './text-facts';
import { RenewerFact } from './renewer-fact';
import { RowNames } from './row-names';

interface RowDetailsProps {
  readonly row: InventoryRow;
  readonly name: string;
  readonly issueKey: string;
  readonly now: number;
  readonly acts: InventoryActs;
  readonly changed: () => void;
}

export function RowDetails({ row, name, issueKey, now, acts: { OfRow }, changed }: RowDetailsProps) {
  return (
    <section className="inventory-details" aria-label={DETAILS.label(name)}>
      {OfRow && (
        <div className="buttons">
          <OfRow row={row} issueKey={issueKey} changed={changed} />
        </div>
      )}
      <Facts>
        <Fact term={DETAILS.status}>
          <Status row={row} now={now} />
        </Fact>
        <Fact term={DETAILS.valid}>
          <Validity row={row} />
        </Fact>
        <Fact term={DETAILS.id}>
          {row.sslId} <CopyButton text={row.sslId} what={DETAILS.id} />
        </Fact>
        {row.serialNumber !== NOT_GIVEN && (
          <Fact term={DETAILS.serialNumber}>
            <span className="mono">{row.serialNumber}</span>{' '}
            <CopyButton text={row.serialNumber} what={DETAILS.serialNumber} />
          </Fact>
        )}
        <RenewerFact row={row} />
        <Use row={row} />
        {textFacts(row).map(({ term, text }) => (
          <Fact key={term} term={term}>
            {text}
          </Fact>
        ))}
      </Facts>
      <RowNames row={row} name={name} />
    </section>
  );
}

/** Whether somebody said that it is in use, and what it has replaced. */
function Use({ row: { installed, serialNumber, former } }: Pick<RowDetailsProps, 'row'>) {
  return (
    <>
      {installed?.of === serialNumber && (
        <Fact term={DETAILS.installed}>
          <Sentence parts={DETAILS.installedSince(<Moment epochMs={installed.at} />)} />
        </Fact>
      )}
      {former && (
        <Fact term={DETAILS.before}>
          <span className="mono">{former.serialNumber}</span>{' '}
          {former.revokedAt > 0 ? (
            <Sentence parts={DETAILS.beforeRevoked(<Moment epochMs={former.revokedAt} />)} />
          ) : (
            <Sentence parts={DETAILS.beforeValid(<Moment epochMs={former.notAfter} />)} />
          )}
        </Fact>
      )}
    </>
  );
}

function Status({ row, now }: Pick<RowDetailsProps, 'row' | 'now'>) {
  const status = STATUSES[shownStatus(row, now)];
  const isDated = row.statusSince > 0 && shownStatus(row, now) === row.status && row.goneAt === 0;
  if (row.goneAt > 0) return <Sentence parts={DETAILS.since(status, <Moment epochMs={row.goneAt} />)} />;
  if (row.statusWord !== '') return <>{DETAILS.saidWord(status, row.statusWord)}</>;
  return isDated ? <Sentence parts={DETAILS.since(status, <Moment epochMs={row.statusSince} />)} /> : <>{status}</>;
}

function Validity({ row: { notBefore, notAfter } }: Pick<RowDetailsProps, 'row'>) {
  if (neverExpires(notAfter)) return <>{DETAILS.noEnd}</>;
  const until = <Moment epochMs={notAfter} />;
  if (notBefore === 0) return <Sentence parts={DETAILS.until(until)} />;
  return <Sentence parts={DETAILS.validity(<Moment epochMs={notBefore} />, until)} />;
}
