/** The group *Renewal* of a profile's form. */
import Heading from '@atlaskit/heading';
import type { ProfileDraft } from '../../../../../../../src/domain/profile';
import { ChoiceRow } from '../../../../shared/parts/choice-row';
import { CheckboxRow, FieldRow } from '../../../../shared/parts/field-row';
import {
  AUTO_RENEW_FIELD,
  KEY_FIELD,
  OPEN_ISSUE_FIELD,
  RENEWAL_TITLE,
  warningOf,
  WINDOW_FIELD,
} from '../../../../texts/profiles/renewal';
import type { RenewalField } from '../../../../texts/profiles/renewal';
import { controlId } from '../fields';
import { faultsOf } from '../form-state';
import type { OpenForm } from '../use-profile-form';
import { DaysControl } from './days-control';

export function RenewalGroup({ form: { state, dispatch } }: { readonly form: OpenForm }) {
  const { draft } = state;
  const edit = (change: Partial<Pick<ProfileDraft, RenewalField>>) => dispatch({ type: 'edited', change });
  const rowOf = (name: RenewalField) => ({ id: controlId(name), faults: faultsOf(state, name) });
  return (
    <section className="form-group" aria-labelledby="renewal-heading">
      <Heading size="small" as="h2" id="renewal-heading">
        {RENEWAL_TITLE}
      </Heading>
      <FieldRow {...WINDOW_FIELD} {...rowOf(WINDOW_FIELD.name)}>
        {(control) => (
          <DaysControl control={control} days={draft.windowDays} change={(windowDays) => edit({ windowDays })} />
        )}
      </FieldRow>
      <CheckboxRow
        {...AUTO_RENEW_FIELD}
        {...rowOf(AUTO_RENEW_FIELD.name)}
        checked={draft.autoRenew}
        change={(autoRenew) => edit({ autoRenew })}
      />
      <ChoiceRow
        {...OPEN_ISSUE_FIELD}
        {...rowOf(OPEN_ISSUE_FIELD.name)}
        chosen={draft.openRenewalIssue}
        change={(openRenewalIssue) => edit({ openRenewalIssue })}
      />
      <ChoiceRow
        {...KEY_FIELD}
        {...rowOf(KEY_FIELD.name)}
        chosen={draft.keyOnRenewal}
        change={(keyOnRenewal) => edit({ keyOnRenewal })}
        warning={warningOf(draft)}
      />
    </section>
  );
}
