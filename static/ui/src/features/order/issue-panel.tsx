/** The issue's panel *Certificate*. */
import { lazy, Suspense, useCallback } from 'react';
import { ORDER, PANEL } from '../../texts/order/panel';
import { NO_ISSUE } from '../../texts/shared';
import { useNews } from '../../shared/page/news';
import { Await } from '../../shared/parts/await';
import { Waiting } from '../../shared/parts/waiting';
import { Notice } from '../../shared/parts/notice';
import { usePage } from '../../shared/page/page-context';
import { useCertificate } from './detail/use-certificate';
import { useOrder } from './use-order';
import './panel.css';

/** Comes while the order is asked for. */
const details = import('./order-details');
const OrderDetails = lazy(async () => ({ default: (await details).OrderDetails }));

/** Not seen where an order is. */
const NoOrder = lazy(async () => ({ default: (await import('./imported/no-order')).NoOrder }));

export function IssuePanel() {
  const { issueId } = usePage();
  if (issueId === undefined) {
    return <Notice appearance="error">{NO_ISSUE}</Notice>;
  }
  return <OrderOf issueId={issueId} />;
}

function OrderOf({ issueId }: { readonly issueId: string }) {
  const order = useOrder(issueId);
  const certificate = useCertificate(issueId, order.watched);
  const { reload, hurry } = order;
  useNews(
    issueId,
    useCallback(() => {
      hurry();
      void reload();
    }, [hurry, reload]),
  );
  return (
    <main className="panel">
      <h1 className="for-ears">{PANEL}</h1>
      <Await answer={order} what={ORDER}>
        {(view) => (
          <Suspense fallback={<Waiting what={ORDER} />}>
            {view ? (
              <OrderDetails {...{ order: view, certificate, issueId, reload, hurry }} />
            ) : (
              <NoOrder {...{ issueId, certificate }} />
            )}
          </Suspense>
        )}
      </Await>
    </main>
  );
}
