/** Each profile: what SCM last said to its credentials, and its last events. */
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { Credentials, Diagnostics, ProfileHealth } from '../../../../../../src/domain/health/health';
import { Moment } from '../../../shared/time/moment';
import { EventItem } from '../event-item';
import type { Names } from '../names';
import { namesFrom } from '../names';

const STATES = {
  accepted: { appearance: 'success', label: 'Accepted by SCM' },
  refused: { appearance: 'removed', label: 'Refused by SCM' },
  unknown: { appearance: 'default', label: 'Not used yet' },
} as const;

export function Profiles({ data }: { readonly data: Diagnostics }) {
  const { profiles } = data;
  const names = namesFrom(data);
  return (
    <section className="card" aria-labelledby="profile-health">
      <Heading size="small" as="h2" id="profile-health">
        Profiles
      </Heading>
      {profiles.length === 0 && <p>There is no profile yet.</p>}
      {profiles.map((profile) => (
        <Profile key={profile.id} profile={profile} names={names} />
      ))}
    </section>
  );
}

interface ProfileProps {
  readonly profile: ProfileHealth;
  readonly names: Names;
}

function Profile({ profile, names }: ProfileProps) {
  const { name, secretSetAt, credentials, events } = profile;
  return (
    <div className="prose">
      <Heading size="xsmall" as="h3">
        {name}
      </Heading>
      <State credentials={credentials} secretSetAt={secretSetAt} />
      {events.length === 0 ? (
        <p>Nothing has happened with it yet.</p>
      ) : (
        <details>
          <summary>Last {events.length === 1 ? 'event' : `${events.length} events`}, newest first</summary>
          <ul className="events plain">
            {events.map((event) => (
              <EventItem key={event.id} event={event} names={names} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function State({ credentials: { state, at }, secretSetAt }: { credentials: Credentials; secretSetAt: number }) {
  const { appearance, label } = STATES[state];
  return (
    <div className="state-line">
      <Lozenge appearance={appearance}>{label}</Lozenge>
      {at !== undefined && <Moment epochMs={at} />}
      <span className="subtle">
        Client secret set <Moment epochMs={secretSetAt} />
      </span>
    </div>
  );
}
