/** For whom the certificate is, of which kind, and for how long. */
import type { OrderForm } from '../../../../../../src/domain/account-order/form/order-form';
import { offeredTerms } from '../../../../../../src/domain/account-order/form/offered-terms';
import type { FieldFault } from '../../../../../../src/domain/problem';
import { FieldRow } from '../../../shared/parts/field-row';
import { WHERE } from '../../../texts/new-order/form';
import type { Change, FormState } from '../form-state';
import { faultsAt, withProfile } from '../form-state';

export interface FieldsProps {
  readonly offer: OrderForm;
  readonly state: FormState;
  readonly change: Change;
  readonly faults: readonly FieldFault[];
}

export function WhereFields(props: FieldsProps) {
  return (
    <>
      <OrganizationRow {...props} />
      <ProfileRow {...props} />
      <TermRow {...props} />
    </>
  );
}

function OrganizationRow({ offer, state, change, faults }: FieldsProps) {
  return (
    <FieldRow id="orgId" label={WHERE.organization} help={WHERE.organizationHelp} faults={faultsAt(faults, 'orgId')}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={state.orgId}
          onChange={({ currentTarget }) => change({ orgId: currentTarget.value })}
        >
          <option value="">{WHERE.choose}</option>
          {offer.organizations.map(({ id, name, departments }) =>
            departments.length === 0 ? (
              <option key={id} value={id}>
                {name}
              </option>
            ) : (
              <optgroup key={id} label={name}>
                <option value={id}>{WHERE.itself(name)}</option>
                {departments.map((department) => (
                  <option key={department.id} value={department.id}>
                    {department.name}
                  </option>
                ))}
              </optgroup>
            ),
          )}
        </select>
      )}
    </FieldRow>
  );
}

function ProfileRow({ offer, state, change, faults }: FieldsProps) {
  const { profiles, now } = offer;
  const chosen = profiles.find(({ id }) => id === state.certType);
  const help = chosen && chosen.description !== '' ? [chosen.description] : WHERE.profileHelp;
  return (
    <FieldRow id="certType" label={WHERE.profile} help={help} faults={faultsAt(faults, 'certType')}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={state.certType}
          onChange={({ currentTarget: { value } }) =>
            change(
              withProfile(
                profiles.find(({ id }) => id === value),
                now,
              ),
            )
          }
        >
          <option value="">{WHERE.choose}</option>
          {profiles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  );
}

function TermRow({ offer, state, change, faults }: FieldsProps) {
  const profile = offer.profiles.find(({ id }) => id === state.certType);
  const { terms, cut, limit, isPrivate } = offeredTerms(profile?.terms ?? [], offer.now);
  const told = [...(cut.length > 0 ? [WHERE.cut(cut, limit)] : []), ...(isPrivate ? [WHERE.isPrivate(limit)] : [])];
  return (
    <FieldRow id="term" label={WHERE.term} help={[...WHERE.termHelp, ...told]} faults={faultsAt(faults, 'term')}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={state.term}
          onChange={({ currentTarget }) => change({ term: currentTarget.value })}
        >
          <option value="">{WHERE.choose}</option>
          {terms.map((days) => (
            <option key={days} value={days}>
              {WHERE.days(days)}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  );
}
