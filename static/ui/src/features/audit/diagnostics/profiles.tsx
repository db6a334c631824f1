/** Each profile: what SCM last said to its credentials, and its last events. */
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { Credentials, Diagnostics, ProfileHealth } from '../../../../../../src/domain/health/health';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { CREDENTIALS, PROFILES } from '../../../texts/audit/diagnostics';
import { EventItem } from '../event-item';
import type { Names } from '../names';
import { namesFrom } from '../names';

const APPEARANCES = { accepted: 'success', refused: 'removed', unknown: 'default' } as const;

export function Profiles({ data }: { readonly data: Diagnostics }) {
  const { profiles } = data;
  const names = namesFrom(data);
  return (
    <section className="card" aria-labelledby="profile-health">
      <Heading size="small" as="h2" id="profile-health">
        {PROFILES.title}
      </Heading>
      {profiles.length === 0 && <p>{PROFILES.none}</p>}
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
        <p>{PROFILES.nothingYet}</p>
      ) : (
        <details>
          <summary>{PROFILES.last(events.length)}</summary>
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
  return (
    <div className="state-line">
      <Lozenge appearance={APPEARANCES[state]}>{CREDENTIALS[state]}</Lozenge>
      {at !== undefined && <Moment epochMs={at} />}
      <span className="subtle">
        <Sentence parts={PROFILES.secretSet(<Moment epochMs={secretSetAt} />)} />
      </span>
    </div>
  );
}
