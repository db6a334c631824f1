/** Why nothing was set, or that it is not certain. */
import type { Refused } from '../../../../../../src/contract/result';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Notice } from '../../../shared/parts/notice';
import { OWN } from '../../../texts/order/renewal';

export function NotSet({ refused }: { readonly refused: Refused | undefined }) {
  if (!refused) return null;
  return (
    <Notice appearance="error" title={leavesOpen(refused) ? OWN.notCertain : OWN.notSaved}>
      {refused.message}
    </Notice>
  );
}
