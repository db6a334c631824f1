/** What SCM wants to know of a replacement beside its CSR. */
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { FieldFault } from '../../../../../../src/domain/problem';
import { FieldRow } from '../../../shared/parts/field-row';
import { REPLACEMENT } from '../../../texts/inventory-acts/order';
import { faultsAt } from './faults-at';
import type { Said } from './use-row-order';

interface FieldsProps {
  readonly said: Said;
  readonly say: (said: Said) => void;
  readonly faults: readonly FieldFault[];
}

const LONGEST_REASON = 512;

export function ReplacementFields({ said, say, faults }: FieldsProps) {
  return (
    <>
      <FieldRow
        id="replace-names"
        label={REPLACEMENT.names}
        help={REPLACEMENT.namesHelp}
        faults={faultsAt(faults, 'names')}
        optional
      >
        {(control) => (
          <TextArea
            {...control}
            minimumRows={2}
            isMonospaced
            spellCheck={false}
            value={said.names}
            onChange={({ currentTarget }) => say({ ...said, names: currentTarget.value })}
          />
        )}
      </FieldRow>
      <FieldRow
        id="replace-reason"
        label={REPLACEMENT.reason}
        help={REPLACEMENT.reasonHelp}
        faults={faultsAt(faults, 'reason')}
      >
        {(control) => (
          <Textfield
            {...control}
            maxLength={LONGEST_REASON}
            value={said.reason}
            onChange={({ currentTarget }) => say({ ...said, reason: currentTarget.value })}
          />
        )}
      </FieldRow>
    </>
  );
}
