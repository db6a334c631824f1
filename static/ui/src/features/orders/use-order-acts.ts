/** What a person does about orders, one act at a time, and what came of it. */
import { useState } from 'react';
import { orderCalls } from '../../../../../src/contract/certificates/order-calls';
import type { Result } from '../../../../../src/contract/result';
import type { OrderView } from '../../../../../src/domain/account-order/order-view';
import { ask } from '../../shared/backend/ask';
import { saveFile } from '../../shared/page/save-file';
import { CHECK, DOWNLOAD } from '../../texts/orders/list';

export interface OrderActs {
  /** What is being done, in words; undefined while nothing is. */
  readonly doing: string | undefined;
  readonly said: { readonly good: boolean; readonly text: string } | undefined;
  readonly check: (orders: readonly string[]) => Promise<void>;
  readonly checkAll: () => Promise<void>;
  readonly download: (order: OrderView) => Promise<void>;
}

/** One call takes so many orders. */
const AT_ONCE = 100;

export function useOrderActs(account: string, reload: () => Promise<void>): OrderActs {
  const [doing, setDoing] = useState<string>();
  const [said, setSaid] = useState<OrderActs['said']>();
  const act = async (what: string, call: () => Promise<Result<unknown>>, done: string) => {
    setDoing(what);
    setSaid(undefined);
    const answer = await call();
    setDoing(undefined);
    if (!answer.ok || done !== '') setSaid({ good: answer.ok, text: answer.ok ? done : answer.message });
    await reload();
  };
  const check = (orders: readonly string[]) =>
    act(
      CHECK.asking,
      () => ask(orderCalls.checkStatus, { account, sslIds: [], orders: orders.slice(0, AT_ONCE) }),
      CHECK.asked,
    );
  const checkAll = () => act(CHECK.asking, () => ask(orderCalls.askStatuses, { account }), CHECK.asked);
  const download = ({ sslId }: OrderView) =>
    act(
      DOWNLOAD.fetching,
      async () => {
        const answer = await ask(orderCalls.getCertificate, { account, sslId });
        if (answer.ok) saveFile(answer.data.fileName, new Blob([answer.data.pem], { type: 'application/x-pem-file' }));
        return answer;
      },
      '',
    );
  return { doing, said, check, checkAll, download };
}
