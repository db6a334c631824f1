/** Why an answer was not taken, or that it is not certain. */
import type { Refused } from '../../../../../../src/contract/result';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Notice } from '../../../shared/parts/notice';
import { ANSWER } from '../../../texts/order/approval';

export function Refusal({ refused }: { readonly refused: Refused | undefined }) {
  if (!refused) return null;
  const isOpen = leavesOpen(refused);
  return (
    <Notice appearance="error" title={isOpen ? ANSWER.notCertain : ANSWER.notDone}>
      {isOpen ? `${refused.message} ${ANSWER.once}` : refused.message}
    </Notice>
  );
}
