/** One press of a button: sent once, however often it has to be tried. */
import { useRef, useState } from 'react';
import { actCalls } from '../../../../../../src/contract/issue/act-calls';
import type { AskedFirst } from '../../../texts/order/acts';
import type { Refused } from '../../../../../../src/contract/result';
import { ask } from '../../../shared/backend/ask';

export interface Acting {
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  readonly send: (reason?: string) => Promise<void>;
}

interface Pressing {
  readonly issueId: string;
  readonly act: AskedFirst;
  readonly shownFor: string;
  readonly done: () => void;
  /** After a refusal what was shown may be out of date. */
  readonly reload: () => Promise<void>;
}

export function useAct({ issueId, act, shownFor, done, reload }: Pressing): Acting {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  // The same for every try: an answer that was lost does not make a second act. Another reason is another press, or the first would stand unsaid.
  const last = useRef<{ readonly press: string; readonly reason: string | undefined }>();
  const send = async (reason?: string) => {
    if (busy) return;
    setBusy(true);
    setRefused(undefined);
    const again = last.current?.reason === reason ? last.current : undefined;
    const { press } = (last.current = again ?? { press: crypto.randomUUID(), reason });
    const call = { issueId, act, shownFor, press, ...(reason !== undefined && { reason }) };
    const result = await ask(actCalls.act, call);
    setBusy(false);
    if (result.ok) {
      done();
      return;
    }
    setRefused(result);
    await reload();
  };
  return { busy, refused, send };
}
