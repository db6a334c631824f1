/** The page *Inventory*: the certificates of the chosen SCM account, what ends next in front. */
import { useCallback, useRef } from 'react';
import { inventoryCalls } from '../../../../../src/contract/certificates/inventory-calls';
import type { InventoryOverview } from '../../../../../src/domain/inventory/list/inventory-overview';
import { useAccount } from '../../shared/account/with-account';
import { ask } from '../../shared/backend/ask';
import type { Answer } from '../../shared/backend/use-answer';
import { useAnswer } from '../../shared/backend/use-answer';
import type { InventoryActs } from '../../shared/inventory/acts';
import { EmptyPage } from '../../shared/page/empty-page';
import { PageHead } from '../../shared/page/page-head';
import { Await } from '../../shared/parts/await';
import { Busy } from '../../shared/parts/busy';
import { ORDERS } from '../../texts/inventory/filter';
import { EMPTY, LIST, PAGE } from '../../texts/inventory/list';
import { Overview } from './charts/overview';
import { ExportCsv } from './csv/export-csv';
import type { Fields } from './filter/fields';
import { FilterForm } from './filter/filter-form';
import { Listing } from './list/listing';
import { isBehind, useList } from './use-list';
import './inventory.css';

const NO_ACTS: InventoryActs = {};

interface InventoryPageProps {
  /** What can be done with certificates, by features that the page does not know. */
  readonly acts?: InventoryActs;
}

export function InventoryPage({ acts = NO_ACTS }: InventoryPageProps) {
  const { id: account } = useAccount();
  const { fields, fault, change, list, asked } = useList(account);
  const overview = useAnswer(useCallback(() => ask(inventoryCalls.viewInventory, { account }), [account]));
  const filter = useRef<HTMLDivElement>(null);
  const choose = (chosen: Partial<Fields>) => {
    change(chosen);
    filter.current?.focus();
  };
  const reload = () => {
    void list.reload();
    void overview.reload();
  };
  if (isEmpty(overview)) return <Nothing />;
  return (
    <main className="page inventory">
      <PageHead title={PAGE.title}>
        <ExportCsv key={JSON.stringify(asked)} asked={asked} />
      </PageHead>
      <Await answer={overview} what={PAGE.overview}>
        {(data) => <Overview overview={data} choose={choose} />}
      </Await>
      <div ref={filter} tabIndex={-1} className="inventory-top">
        <FilterForm fields={fields} fault={fault} change={change} snapshot={snapshotOf(overview)} />
      </div>
      <Busy busy={isBehind(list, asked)} text={LIST.looking} />
      <Await answer={list} what={PAGE.what}>
        {({ turn, show, ...listed }) => (
          <Listing key={turn} {...listed} order={ORDERS[show]} acts={acts} reload={reload} />
        )}
      </Await>
    </main>
  );
}

function Nothing() {
  return (
    <main className="page">
      <EmptyPage {...EMPTY} />
    </main>
  );
}

/** Nothing was ever imported. */
const isEmpty = ({ state }: Answer<InventoryOverview>): boolean => state.phase === 'ready' && !state.data.sync;

const snapshotOf = ({ state }: Answer<InventoryOverview>) =>
  state.phase === 'ready' ? state.data.snapshot : undefined;
