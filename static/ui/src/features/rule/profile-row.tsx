/** Which profile the rule orders with: the issue's, or always the same. */
import { FieldRow } from '../../shared/parts/field-row';
import { PROFILE_CHOICES, PROFILE_TEXT } from '../../texts/rule';
import type { OpenRule } from './rule-place';
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
          <option value="">{PROFILE_CHOICES.fromIssue}</option>
          {rule.profiles.map(({ id, name }) => (
            <option key={id} value={id}>
              {PROFILE_CHOICES.always(name)}
            </option>
          ))}
          {!known && <option value={draft.profileId}>{PROFILE_CHOICES.removed}</option>}
        </select>
      )}
    </FieldRow>
  );
}
