/** What is known of the account's certificates as a whole: how many, as of when, whether some may be missing; and pictures. */
import { useState } from 'react';
import type { InventoryOverview } from '../../../../../../src/domain/inventory/list/inventory-overview';
import { Notice } from '../../../shared/parts/notice';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { CHARTS, TOTALS } from '../../../texts/inventory/charts';
import type { Fields } from '../filter/fields';
import { Charts } from './charts';
import { picturesOpen, rememberPictures } from './remembered-pictures';

interface OverviewProps {
  readonly overview: InventoryOverview;
  readonly choose: (change: Partial<Fields>) => void;
}

export function Overview({ overview: { snapshot, sync }, choose }: OverviewProps) {
  const [isOpen] = useState(picturesOpen);
  return (
    <>
      <SyncState sync={sync} />
      <p className="inventory-totals">
        {snapshot ? <Sentence parts={TOTALS.line(snapshot.total, <Moment epochMs={snapshot.at} />)} /> : TOTALS.none}
      </p>
      {snapshot && snapshot.total > 0 && (
        <details
          open={isOpen}
          className="inventory-pictures"
          onToggle={({ currentTarget }) => rememberPictures(currentTarget.open)}
        >
          <summary>{CHARTS.title}</summary>
          <Charts snapshot={snapshot} choose={choose} />
        </details>
      )}
    </>
  );
}

function SyncState({ sync }: { readonly sync: InventoryOverview['sync'] }) {
  if (!sync) return null;
  if (sync.state === 'stopped') {
    return (
      <Notice appearance="warning" title={TOTALS.stoppedTitle}>
        {sync.trouble}
      </Notice>
    );
  }
  const said = sync.state === 'done' && sync.complete ? undefined : UNFINISHED[sync.state];
  return said === undefined ? null : <Notice appearance="information">{said}</Notice>;
}

/** What a person has to know while not everything is there. */
const UNFINISHED = {
  running: TOTALS.running,
  paused: TOTALS.paused,
  cancelled: TOTALS.cancelled,
  done: TOTALS.incomplete,
} as const;
