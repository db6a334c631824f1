/** The page *Orders*: what is on its way through the chosen SCM account, who acts next, and what ended lately. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { OrderView } from '../../../../../src/domain/account-order/order-view';
import { useAccount } from '../../shared/account/with-account';
import { EmptyPage } from '../../shared/page/empty-page';
import { PageHead } from '../../shared/page/page-head';
import { useGo } from '../../shared/page/routes';
import { Await } from '../../shared/parts/await';
import { Busy } from '../../shared/parts/busy';
import { Notice } from '../../shared/parts/notice';
import { CHECK, EMPTY, NONE_OPEN, PAGE } from '../../texts/orders/list';
import { OrderRows } from './order-rows';
import type { RowActs } from './order-rows';
import './orders.css';
import { SettleForm } from './settle-form';
import { useOrderActs } from './use-order-acts';
import type { OrderActs } from './use-order-acts';
import { useOrders } from './use-orders';
import type { Orders } from './use-orders';

export function OrdersPage() {
  const { id } = useAccount();
  const answer = useOrders(id);
  return (
    <main className="page">
      <Await answer={answer} what={PAGE.what}>
        {(orders) => <Standing account={id} orders={orders} reload={answer.reload} />}
      </Await>
    </main>
  );
}

interface StandingProps {
  readonly account: string;
  readonly orders: Orders;
  readonly reload: () => Promise<void>;
}

function Standing({ account, orders, reload }: StandingProps) {
  const { rights, enabled } = useAccount();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<OrderView>();
  const acts = useOrderActs(account, reload);
  const go = useGo();
  const mayAct = rights.act && enabled;
  if (orders.open.length + orders.ended.length === 0) return <Empty mayAct={mayAct} />;
  const rowActs: RowActs = {
    ...(mayAct && { settle: setAsked }),
    check: ({ id }) => void acts.check([id]),
    download: (order) => void acts.download(order),
    busy: acts.doing !== undefined || !enabled,
  };
  const choose = (id: string, is: boolean) =>
    setChosen((now) => new Set(is ? [...now, id] : [...now].filter((one) => one !== id)));
  return (
    <>
      <PageHead title={PAGE.title}>
        {mayAct && (
          <Button appearance="primary" onClick={() => go('new-order')}>
            {PAGE.newOrder}
          </Button>
        )}
      </PageHead>
      <Checks
        {...{ acts, enabled }}
        any={orders.open.length > 0}
        chosen={orders.open.filter(({ id }) => chosen.has(id)).map(({ id }) => id)}
      />
      {asked && <SettleForm key={asked.id} order={asked} done={() => void reload().then(() => setAsked(undefined))} />}
      <Tables {...{ orders, chosen, choose }} acts={rowActs} />
    </>
  );
}

interface TablesProps {
  readonly orders: Orders;
  readonly acts: RowActs;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (id: string, is: boolean) => void;
}

function Tables({ orders: { open, ended }, acts, chosen, choose }: TablesProps) {
  return (
    <>
      {open.length === 0 && <p className="orders-none">{NONE_OPEN}</p>}
      {open.length > 0 && <OrderRows caption={PAGE.open} orders={open} {...{ acts, chosen, choose }} />}
      {ended.length > 0 && <OrderRows caption={PAGE.ended} orders={ended} acts={acts} />}
    </>
  );
}

function Empty({ mayAct }: { readonly mayAct: boolean }) {
  const go = useGo();
  const { title, text, begin: label } = EMPTY;
  return <EmptyPage {...{ title, text }} {...(mayAct && { begin: { label, act: () => go('new-order') } })} />;
}

interface ChecksProps {
  readonly acts: OrderActs;
  readonly enabled: boolean;
  /** Whether there is one to choose. */
  readonly any: boolean;
  readonly chosen: readonly string[];
}

function Checks({ acts: { doing, said, check, checkAll }, enabled, any, chosen }: ChecksProps) {
  const isDisabled = doing !== undefined || !enabled;
  return (
    <>
      <div className="buttons">
        {any && (
          <Button isDisabled={isDisabled || chosen.length === 0} onClick={() => void check(chosen)}>
            {CHECK.chosen(chosen.length)}
          </Button>
        )}
        <Button isDisabled={isDisabled} onClick={() => void checkAll()}>
          {CHECK.all}
        </Button>
        <Busy busy={doing !== undefined} text={doing ?? ''} />
      </div>
      <div role="status" className="page-messages">
        {said && <Notice appearance={said.good ? 'success' : 'error'}>{said.text}</Notice>}
      </div>
    </>
  );
}
