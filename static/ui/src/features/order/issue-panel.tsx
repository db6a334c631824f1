/** The issue's panel *Certificate*. */
import { Await } from '../../shared/parts/await';
import { Notice } from '../../shared/parts/notice';
import { usePage } from '../../shared/page/page-context';
import { OrderDetails } from './order-details';
import { useOrder } from './use-order';

export function IssuePanel() {
  const { issueId } = usePage();
  if (issueId === undefined) {
    return <Notice appearance="error">Jira did not say which issue this is. Reload the issue.</Notice>;
  }
  return <OrderOf issueId={issueId} />;
}

function OrderOf({ issueId }: { readonly issueId: string }) {
  const answer = useOrder(issueId);
  return (
    <main className="panel">
      <h1 className="for-ears">Certificate</h1>
      <Await answer={answer} what="order">
        {(order) =>
          order ? (
            <OrderDetails order={order} issueId={issueId} reload={answer.reload} />
          ) : (
            <p>
              No certificate was requested yet. Use the transition <strong>Enroll Certificate</strong>.
            </p>
          )
        }
      </Await>
    </main>
  );
}
