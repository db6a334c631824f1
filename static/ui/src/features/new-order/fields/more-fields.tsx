/** What an order may have beside: who is told, comments, how domains are validated. */
import Textfield from '@atlaskit/textfield';
import TextArea from '@atlaskit/textarea';
import { DCV_MODES } from '../../../../../../src/domain/account-order/account-order';
import { FieldRow } from '../../../shared/parts/field-row';
import { MORE } from '../../../texts/new-order/form';
import type { FormState } from '../form-state';
import { faultsAt } from '../form-state';
import type { FieldsProps } from './where-fields';

export function MoreFields(props: FieldsProps) {
  const { state, change, faults } = props;
  return (
    <>
      <FieldRow
        id="externalRequester"
        label={MORE.requester}
        optional
        help={MORE.requesterHelp}
        faults={faultsAt(faults, 'externalRequester')}
      >
        {(control) => (
          <Textfield
            {...control}
            value={state.externalRequester}
            onChange={(event) => change({ externalRequester: event.currentTarget.value })}
          />
        )}
      </FieldRow>
      <FieldRow
        id="comments"
        label={MORE.comments}
        optional
        help={MORE.commentsHelp}
        faults={faultsAt(faults, 'comments')}
      >
        {(control) => (
          <TextArea
            {...control}
            minimumRows={2}
            value={state.comments}
            onChange={(event) => change({ comments: event.currentTarget.value })}
          />
        )}
      </FieldRow>
      <DcvRows {...props} />
    </>
  );
}

function DcvRows({ state, change, faults }: FieldsProps) {
  return (
    <>
      <FieldRow id="dcvMode" label={MORE.dcv} help={MORE.dcvHelp} faults={[]}>
        {(control) => (
          <select
            {...control}
            className="select"
            value={state.dcvMode}
            onChange={(event) => change({ dcvMode: event.currentTarget.value as FormState['dcvMode'] })}
          >
            {(['', ...DCV_MODES] as const).map((mode) => (
              <option key={mode} value={mode}>
                {MORE.dcvModes[mode]}
              </option>
            ))}
          </select>
        )}
      </FieldRow>
      {state.dcvMode === 'EMAIL' && (
        <FieldRow id="dcvEmail" label={MORE.dcvEmail} help={[]} faults={faultsAt(faults, 'dcvEmail')}>
          {(control) => (
            <Textfield
              {...control}
              type="email"
              value={state.dcvEmail}
              onChange={(event) => change({ dcvEmail: event.currentTarget.value })}
            />
          )}
        </FieldRow>
      )}
    </>
  );
}
