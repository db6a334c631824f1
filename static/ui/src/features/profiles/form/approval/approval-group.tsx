/** The group *Approval* of a profile's form. */
import Heading from '@atlaskit/heading';
import type { ApprovalDraft } from '../../../../../../../src/domain/approval/approval-settings';
import { LONGEST_APPROVAL_DAYS, NO_APPROVAL } from '../../../../../../../src/domain/approval/approval-settings';
import type { Choosable } from '../../../../shared/choose/choices';
import { choosableGroup, GROUPS } from '../../../../shared/choose/kinds';
import { Picker } from '../../../../shared/choose/picker';
import { ChoiceRow } from '../../../../shared/parts/choice-row';
import { CheckboxRow, FieldRow } from '../../../../shared/parts/field-row';
import {
  APPROVAL_FIELD,
  APPROVAL_TITLE,
  ASK_FIELD,
  DAYS_FIELD,
  DIFFER_FIELD,
  GROUP_FIELD,
  PERSONS_FIELD,
} from '../../../../texts/profiles/approval';
import { controlId } from '../fields';
import { NumberControl } from '../../../../shared/renewal/number-control';
import type { OpenForm } from '../use-profile-form';

export function ApprovalGroup({ form }: { readonly form: OpenForm }) {
  const { approval = NO_APPROVAL } = form.state.draft;
  const edit = (change: Partial<ApprovalDraft>, found?: Choosable) =>
    form.dispatch({
      type: 'edited',
      change: { approval: { ...approval, ...change } },
      ...(found && { group: { id: found.id, name: found.label } }),
    });
  return (
    <section className="form-group" aria-labelledby="approval-heading">
      <Heading size="small" as="h2" id="approval-heading">
        {APPROVAL_TITLE}
      </Heading>
      <ChoiceRow
        {...ASK_FIELD}
        id={controlId(APPROVAL_FIELD.name)}
        faults={[]}
        chosen={approval.ask}
        change={(ask) => edit({ ask })}
      />
      {approval.ask !== 'never' && <WhoApproves {...{ form, approval, edit }} />}
    </section>
  );
}

interface WhoProps {
  readonly form: OpenForm;
  readonly approval: ApprovalDraft;
  readonly edit: (change: Partial<ApprovalDraft>, found?: Choosable) => void;
}

function WhoApproves({ form: { state }, approval, edit }: WhoProps) {
  const { group, persons, differ, days } = approval;
  const known = (state.groups ?? []).map(choosableGroup);
  const rowOf = (part: keyof ApprovalDraft) => ({
    id: `${controlId(APPROVAL_FIELD.name)}-${part}`,
    faults: state.faults
      .filter(({ field }) => field === `${APPROVAL_FIELD.name}.${part}`)
      .map(({ message }) => message),
  });
  return (
    <>
      <FieldRow {...GROUP_FIELD} {...rowOf('group')}>
        {(control) => (
          <Picker
            {...{ kind: GROUPS, control, chosen: group === '' ? [] : [group], known, most: 1 }}
            change={([chosen = ''], added) => edit({ group: chosen }, added)}
          />
        )}
      </FieldRow>
      <ChoiceRow
        {...PERSONS_FIELD}
        {...rowOf('persons')}
        chosen={persons === 2 ? '2' : '1'}
        change={(chosen) => edit({ persons: chosen === '2' ? 2 : 1 })}
      />
      <CheckboxRow {...DIFFER_FIELD} {...rowOf('differ')} checked={differ} change={(next) => edit({ differ: next })} />
      <FieldRow {...DAYS_FIELD} {...rowOf('days')}>
        {(control) => (
          <NumberControl
            {...{ control, value: days, min: 1, max: LONGEST_APPROVAL_DAYS }}
            change={(next) => edit({ days: next })}
          />
        )}
      </FieldRow>
    </>
  );
}
