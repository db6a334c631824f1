/** Which profile the rule orders with: the issue's, or always the same. */
import { FieldRow } from '../../shared/parts/field-row';
import type { OpenRule } from './rule-place';
import { FROM_ISSUE, PROFILE_TEXT } from './rule-texts';
import type { RuleForm } from './use-rule-form';

export function ProfileRow({ rule, form }: { readonly rule: OpenRule; readonly form: RuleForm }) {
  const { draft, faults } = form.state;
  const known = draft.profileId === '' || rule.profiles.some(({ id }) => id === draft.profileId);
  return (
    <FieldRow {...PROFILE_TEXT} id="rule-profile" faults={faults.profile === undefined ? [] : [faults.profile]}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={draft.profileId}
          onChange={(event) => form.edit({ profileId: event.currentTarget.value })}
        >
          <option value="">{FROM_ISSUE}</option>
          {rule.profiles.map(({ id, name }) => (
            <option key={id} value={id}>
              Always “{name}”
            </option>
          ))}
          {!known && <option value={draft.profileId}>A profile that was removed</option>}
        </select>
      )}
    </FieldRow>
  );
}
