/** Begins a sync of this tab, or of all of them, where the person may. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { referenceCalls } from '../../../../../../src/contract/certificates/reference-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { ReferenceKind } from '../../../../../../src/domain/account/reference/reference-kind';
import { useAccount } from '../../../shared/account/with-account';
import { ask } from '../../../shared/backend/ask';
import { Busy } from '../../../shared/parts/busy';
import { Notice } from '../../../shared/parts/notice';
import { SYNC } from '../../../texts/reference/page';

interface SyncButtonsProps {
  readonly kind: ReferenceKind;
  readonly runs: boolean;
  readonly reload: () => Promise<void>;
}

export function SyncButtons({ kind, runs, reload }: SyncButtonsProps) {
  const { enabled, rights } = useAccount();
  const { busy, refused, sync } = useSync(reload);
  if (!enabled) return <p className="subtle">{SYNC.off}</p>;
  if (!rights.act) return <p className="subtle">{SYNC.mayNot}</p>;
  return (
    <div className="sync-buttons">
      <div className="buttons">
        <Button appearance="primary" isLoading={busy === kind} isDisabled={runs} onClick={() => void sync(kind)}>
          {SYNC.now}
        </Button>
        <Button appearance="subtle" isLoading={busy === 'all'} onClick={() => void sync('all')}>
          {SYNC.all}
        </Button>
        <Busy busy={busy !== undefined} text={SYNC.asking} />
      </div>
      {refused && (
        <Notice appearance="error" title={SYNC.refused}>
          {refused.message}
        </Notice>
      )}
    </div>
  );
}

function useSync(reload: () => Promise<void>) {
  const { id: account } = useAccount();
  const [busy, setBusy] = useState<ReferenceKind | 'all'>();
  const [refused, setRefused] = useState<Refused>();
  const sync = async (kind: ReferenceKind | 'all') => {
    if (busy) return;
    setBusy(kind);
    const result = await ask(referenceCalls.syncReference, { account, kind });
    setRefused(result.ok ? undefined : result);
    await reload();
    setBusy(undefined);
  };
  return { busy, refused, sync };
}
