/** Everything of one kind that the app keeps, read part by part, and followed while a sync goes on. */
import { useCallback, useEffect, useState } from 'react';
import { referenceCalls } from '../../../../../../src/contract/certificates/reference-calls';
import type { Refused, Result } from '../../../../../../src/contract/result';
import type { ReferenceKind } from '../../../../../../src/domain/account/reference/reference-kind';
import type { ReferenceStatus, ReferenceView } from '../../../../../../src/domain/account/reference/reference-view';
import { useAccount } from '../../../shared/account/with-account';
import { ask } from '../../../shared/backend/ask';
import type { Answer } from '../../../shared/backend/use-answer';
import { useAnswer } from '../../../shared/backend/use-answer';

export type ViewOf<Kind extends ReferenceKind> = Extract<ReferenceView, { readonly kind: Kind }>;

/** A sync may end between two parts; then it is read from the beginning. */
const TRIES = 3;

export function useReference<Kind extends ReferenceKind>(kind: Kind): Answer<ViewOf<Kind>> {
  const { id: account } = useAccount();
  // The answer is of the kind that was asked for.
  const load = useCallback(() => wholeView(account, kind) as Promise<Result<ViewOf<Kind>>>, [account, kind]);
  return useAnswer(load);
}

async function wholeView(account: string, kind: ReferenceKind): Promise<Result<ReferenceView>> {
  let read: Result<ReferenceView> | undefined;
  for (let tries = 0; tries < TRIES && !read; tries++) read = await partsTogether(account, kind);
  return read ?? ask(referenceCalls.viewReference, { account, kind });
}

/** @returns undefined when the parts are of different syncs */
async function partsTogether(account: string, kind: ReferenceKind): Promise<Result<ReferenceView> | undefined> {
  const first = await ask(referenceCalls.viewReference, { account, kind });
  if (!first.ok) return first;
  const rows: unknown[] = [...first.data.rows];
  for (let { next } = first.data; next !== undefined;) {
    const part = await ask(referenceCalls.viewReference, { account, kind, from: next });
    if (!part.ok) return part;
    if (part.data.syncedAt !== first.data.syncedAt) return undefined;
    rows.push(...part.data.rows);
    next = part.data.next;
  }
  return { ok: true, data: { ...first.data, rows } as ReferenceView };
}

const POLL_MS = 2_000;

export interface Followed {
  readonly status: ReferenceStatus;
  readonly refused?: Refused;
}

/** @param reload reads the rows anew, once the sync has ended. @returns how it stands, while it goes on too */
export function useFollowed({ kind, status: known }: ReferenceView, reload: () => Promise<void>): Followed {
  const { id: account } = useAccount();
  const [heard, setHeard] = useState<Followed>();
  const runs = known.state === 'running';
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => void look(), POLL_MS);
    const look = async () => {
      const answer = await ask(referenceCalls.viewReferences, { account });
      if (!answer.ok) {
        setHeard((before) => ({ status: before?.status ?? known, refused: answer }));
        return;
      }
      const status = answer.data.find((one) => one.kind === kind) ?? known;
      setHeard({ status });
      if (status.state !== 'running') await reload();
    };
    return () => {
      clearInterval(timer);
      setHeard(undefined);
    };
  }, [runs, account, kind, known, reload]);
  return runs && heard ? heard : { status: known };
}
