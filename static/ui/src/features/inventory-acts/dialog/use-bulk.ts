/** Work on many certificates from its preview on: counted by as many calls as it takes, then begun. */
import { useRef, useState } from 'react';
import { bulkCalls } from '../../../../../../src/contract/certificates/bulk-calls';
import type { Refused, Result } from '../../../../../../src/contract/result';
import type { BulkChoice } from '../../../../../../src/domain/bulk/bulk';
import type { BulkView } from '../../../../../../src/domain/bulk/bulk-view';
import type { RowAct, Saying } from '../../../../../../src/domain/inventory/acts/row-acts';
import { useAccount } from '../../../shared/account/with-account';
import type { Choice } from '../../../shared/inventory/acts';
import { ask } from '../../../shared/backend/ask';

export interface BulkWork {
  readonly view: BulkView | undefined;
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  /** Another view of the same work has come. */
  readonly changed: (view: BulkView) => void;
  readonly choose: (saying: Saying) => Promise<void>;
  readonly begin: (count: number) => Promise<void>;
}

/** Ten thousand certificates are counted by fewer. */
const MOST_CALLS = 100;

export function useBulk({ act, choice }: { readonly act: RowAct; readonly choice: Choice }): BulkWork {
  const { id: account } = useAccount();
  const [view, setView] = useState<BulkView>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const pressed = useRef(false);
  const during = async (work: () => Promise<void>) => {
    if (pressed.current) return;
    pressed.current = true;
    setBusy(true);
    setRefused(undefined);
    await work();
    setBusy(false);
    pressed.current = false;
  };
  const take = (result: Result<BulkView>): BulkView | undefined => {
    if (result.ok) setView(result.data);
    else setRefused(result);
    return result.ok ? result.data : undefined;
  };
  const choose = (saying: Saying) =>
    during(async () => {
      let counted = take(await ask(bulkCalls.chooseBulk, { account, act, saying, choice: sendable(choice) }));
      for (let calls = 0; counted?.state === 'choosing' && calls < MOST_CALLS; calls++) {
        counted = take(await ask(bulkCalls.readBulkPreview, { id: counted.id }));
      }
    });
  const begin = (count: number) =>
    during(async () => {
      if (view) take(await ask(bulkCalls.beginBulk, { id: view.id, count }));
    });
  return { view, busy, refused, choose, begin, changed: setView };
}

/** As the contract wants it: lists that may be written to. */
function sendable(choice: Choice): BulkChoice {
  return 'sslIds' in choice ? { sslIds: [...choice.sslIds] } : choice;
}
