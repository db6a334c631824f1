/** The certificate profile, chosen from those that Jira offers this person on this issue. */
import type { RequestView } from '../../../../../src/domain/request/request-view';
import { PROFILE } from '../../texts/request/dialog';
import { FieldRow } from '../../shared/parts/field-row';

interface ProfileRowProps {
  readonly view: RequestView;
  /** Name; empty while none is chosen. */
  readonly profile: string;
  readonly change: (name: string) => void;
}

/** A renewal keeps the profile of its certificate. */
export function ProfileRow({ view, profile, change }: ProfileRowProps) {
  if (view.purpose !== 'first' || view.profiles.length === 0) return null;
  const isOffered = view.profiles.some(({ name }) => name === profile);
  return (
    <FieldRow id="profile" label={PROFILE.label} help={PROFILE.help} faults={[]}>
      {(control) => (
        <select {...control} className="select" value={profile} onChange={(event) => change(event.currentTarget.value)}>
          {!isOffered && (
            <option value={profile}>{profile === '' ? PROFILE.choose : PROFILE.notOffered(profile)}</option>
          )}
          {view.profiles.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  );
}

/** An issue whose project has no such field gets its profile from the workflow. */
export function profileMissing(view: RequestView, profile: string): string | undefined {
  return view.purpose === 'first' && view.profiles.length > 0 && profile === '' ? PROFILE.missing : undefined;
}

/** Until it is known, the stricter rules hold. */
export function trustOf({ profiles }: RequestView, profile: string): boolean {
  return profiles.find(({ name }) => name === profile)?.publicTrust ?? true;
}
