/** The group *Renewal* of a profile's form. */
import Heading from '@atlaskit/heading';
import type { ProfileDraft } from '../../../../../../../src/domain/profile';
import { knownTerm } from '../../../../../../../src/domain/profiles/expiry-window';
import { HIGHEST_DAILY_CAP } from '../../../../../../../src/domain/renewal/faults/policy-faults';
import { ChoiceRow } from '../../../../shared/parts/choice-row';
import { CheckboxRow, FieldRow } from '../../../../shared/parts/field-row';
import {
  AUTO_RENEW_FIELD,
  CA_FIELD,
  CAP_FIELD,
  KEY_FIELD,
  OPEN_ISSUE_FIELD,
  RENEWAL_TITLE,
  TIMING_FIELD,
  warningOf,
} from '../../../../texts/profiles/renewal';
import type { RenewalField } from '../../../../texts/profiles/renewal';
import { controlId } from '../fields';
import { faultsOf } from '../form-state';
import type { OpenForm } from '../use-profile-form';
import { CalendarRows } from '../../../../shared/renewal/calendar/calendar-rows';
import { NumberControl } from '../../../../shared/renewal/number-control';
import { Preview } from '../../../../shared/renewal/preview';
import { TimingRows } from '../../../../shared/renewal/timing-rows';
import { CaRow, withTiming } from './ca-row';
import '../../../../shared/renewal/renewal.css';

export function RenewalGroup({ form: { state, dispatch } }: { readonly form: OpenForm }) {
  const { draft, stored } = state;
  const edit = (change: Partial<Pick<ProfileDraft, RenewalField>>) => dispatch({ type: 'edited', change });
  const rowOf = (name: RenewalField) => ({ id: controlId(name), faults: faultsOf(state, name) });
  return (
    <section className="form-group" aria-labelledby="renewal-heading">
      <Heading size="small" as="h2" id="renewal-heading">
        {RENEWAL_TITLE}
      </Heading>
      <TimingRows
        {...rowOf(TIMING_FIELD.name)}
        hasCa
        timing={draft.timing}
        change={(timing) => edit(withTiming(timing, draft))}
      />
      <CaRow {...rowOf(CA_FIELD.name)} draft={draft} change={(renewalInfoUrl) => edit({ renewalInfoUrl })} />
      <Preview
        policy={draft}
        publicTrust={draft.publicTrust}
        term={knownTerm(draft, stored?.lastTermDays, Date.now())}
      />
      <CheckboxRow
        {...AUTO_RENEW_FIELD}
        {...rowOf(AUTO_RENEW_FIELD.name)}
        checked={draft.autoRenew}
        change={(autoRenew) => edit({ autoRenew })}
      />
      <FieldRow {...CAP_FIELD} {...rowOf(CAP_FIELD.name)} optional>
        {(control) => (
          <NumberControl
            {...{ control, value: draft.dailyCap ?? Number.NaN, min: 1, max: HIGHEST_DAILY_CAP, optional: true }}
            change={(dailyCap) => edit({ dailyCap: Number.isNaN(dailyCap) ? undefined : dailyCap })}
          />
        )}
      </FieldRow>
      <CalendarRows
        id={controlId('calendar')}
        calendar={draft.calendar}
        faults={state.faults}
        change={(calendar) => edit({ calendar })}
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
