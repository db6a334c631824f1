/** Why it was not ordered; where a person may want it all the same, a box to say so. */
import type { Refused } from '../../../../../../src/contract/result';
import { leavesOpen } from '../../../shared/backend/refusal';
import { CheckboxRow } from '../../../shared/parts/field-row';
import { Notice } from '../../../shared/parts/notice';
import { ROW } from '../../../texts/inventory-acts/acts';
import { ORDERED } from '../../../texts/inventory-acts/order';
import { faultsAt } from './faults-at';

interface OutcomeProps {
  readonly refused: Refused | undefined;
  readonly confirmed: boolean;
  readonly confirm: (confirmed: boolean) => void;
}

export function Outcome({ refused, confirmed, confirm }: OutcomeProps) {
  if (!refused) return null;
  const isConfirmable = faultsAt(refused.faults, 'confirmed').length > 0;
  const refusal = leavesOpen(refused) ? ROW.uncertain : ROW.refused;
  return (
    <div role="alert">
      <Notice appearance={isConfirmable ? 'warning' : 'error'} title={isConfirmable ? ORDERED.objection : refusal}>
        {refused.message}
      </Notice>
      {isConfirmable && (
        <CheckboxRow
          id="confirmed"
          label={ORDERED.confirm}
          help={[]}
          faults={[]}
          checked={confirmed}
          change={confirm}
        />
      )}
    </div>
  );
}
