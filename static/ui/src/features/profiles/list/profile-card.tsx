/** One profile in the list: its facts, and what can be done with it. */
import { lazy, Suspense, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { Person } from '../../../../../../src/domain/person';
import type { ProfileView } from '../../../../../../src/domain/profile';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Moment } from '../../../shared/time/moment';
import { hostOf, namesOf } from '../profile-facts';
import { ConnectionOutcome } from './connection-outcome';
import { useConnectionTest } from './use-connection';

// The dialog is heavier than the page; it is loaded when somebody asks for it.
const RemoveDialog = lazy(() => import('./remove-dialog'));

interface ProfileCardProps {
  readonly profile: ProfileView;
  readonly people: readonly Person[];
  readonly edit: (profile: ProfileView) => void;
  readonly removed: (profile: ProfileView) => void;
  readonly reload: () => Promise<void>;
}

export function ProfileCard({ profile, people, edit, removed, reload }: ProfileCardProps) {
  const [removing, setRemoving] = useState(false);
  const connection = useConnectionTest(profile.id);
  return (
    <article className="card" aria-label={profile.name}>
      <Heading size="small" as="h2">
        {profile.name}
      </Heading>
      <ProfileFacts profile={profile} people={people} />
      <div>
        <div className="buttons">
          <Button aria-label={`Edit ${profile.name}`} onClick={() => edit(profile)}>
            Edit
          </Button>
          <Button
            aria-label={`Test connection of ${profile.name}`}
            isLoading={connection.testing}
            onClick={() => void connection.test()}
          >
            Test connection
          </Button>
          <Button appearance="subtle" aria-label={`Remove ${profile.name}`} onClick={() => setRemoving(true)}>
            Remove
          </Button>
        </div>
        <ConnectionOutcome connection={connection} />
      </div>
      {removing && (
        <Suspense fallback={null}>
          <RemoveDialog
            profile={profile}
            close={() => setRemoving(false)}
            removed={() => removed(profile)}
            reload={reload}
          />
        </Suspense>
      )}
    </article>
  );
}

function ProfileFacts({ profile, people }: Pick<ProfileCardProps, 'profile' | 'people'>) {
  return (
    <Facts>
      <Fact term="SCM">{hostOf(profile.scmUrl)}</Fact>
      <Fact term="Client ID">{profile.clientId}</Fact>
      <Fact term="Client Secret">
        {profile.hasSecret ? (
          <>
            set since <Moment epochMs={profile.secretSetAt} />
          </>
        ) : (
          'not set'
        )}
      </Fact>
      {!profile.publicTrust && <Fact term="Issued by">Private CA</Fact>}
      <Fact term="People with SCM access">{namesOf(profile.operators, people).join(', ') || 'nobody'}</Fact>
    </Facts>
  );
}
