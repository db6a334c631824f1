/** Makes a new address, and ends an old one. */
import { useState } from 'react';
import { webhookCalls } from '../../../../../src/contract/admin/webhook-calls';
import type { Refused } from '../../../../../src/contract/result';
import type { WebhookView } from '../../../../../src/domain/webhook/webhook-view';
import { ask } from '../../shared/backend/ask';

export interface UsedAddresses {
  /** The address as it was just made: it is never shown again. */
  readonly made: string | undefined;
  readonly busy: 'making' | 'ending' | undefined;
  readonly refused: Refused | undefined;
  readonly make: () => Promise<void>;
  /** @returns whether it has ended */
  readonly end: (id: string) => Promise<boolean>;
}

export function useAddresses({ secrets }: WebhookView, reload: () => Promise<void>): UsedAddresses {
  const [made, setMade] = useState<string>();
  const [busy, setBusy] = useState<UsedAddresses['busy']>();
  const [refused, setRefused] = useState<Refused>();
  const make = async () => {
    if (busy) return;
    setBusy('making');
    const result = await ask(webhookCalls.makeWebhookSecret, { newest: secrets[0]?.id ?? null });
    setRefused(result.ok ? undefined : result);
    if (result.ok) setMade(result.data.url);
    await reload();
    setBusy(undefined);
  };
  const end = async (id: string) => {
    if (busy) return false;
    setBusy('ending');
    const result = await ask(webhookCalls.endWebhookSecret, { id });
    setRefused(result.ok ? undefined : result);
    await reload();
    setBusy(undefined);
    return result.ok;
  };
  return { made, busy, refused, make, end };
}
