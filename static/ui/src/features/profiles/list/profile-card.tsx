/** One profile in the list: its facts, and what can be done with it. */
import { lazy, Suspense, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { Person } from '../../../../../../src/domain/person';
import type { ProfileView } from '../../../../../../src/domain/profile';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Moment } from '../../../shared/time/moment';
import { ForcedRenewal } from '../force/forced-renewal';
import { hostOf, namesOf, renewalInWords } from '../profile-facts';
import { ConnectionOutcome } from './connection-outcome';
import { useConnectionTest } from './use-connection';

// The dialogs are heavier than the page; they are loaded when somebody asks for them.
const ForceDialog = lazy(() => import('../force/force-dialog'));
const RemoveDialog = lazy(() => import('./remove-dialog'));

interface ProfileCardProps {
  readonly profile: ProfileView;
  readonly people: readonly Person[];
  readonly edit: (profile: ProfileView) => void;
  /** Something was done, so the list is read anew. */
  readonly done: (message: string) => void;
  readonly reload: () => Promise<void>;
}

export function ProfileCard({ profile, people, edit, done, reload }: ProfileCardProps) {
  const [asking, setAsking] = useState<'force' | 'remove'>();
  const close = () => setAsking(undefined);
  const connection = useConnectionTest(profile.id);
  return (
    <article className="card" aria-label={profile.name}>
      <Heading size="small" as="h2">
        {profile.name}
      </Heading>
      <ForcedRenewal profile={profile} done={done} reload={reload} />
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
          <Button aria-label={`Force renewal of ${profile.name}`} onClick={() => setAsking('force')}>
            Force renewal…
          </Button>
          <Button appearance="subtle" aria-label={`Remove ${profile.name}`} onClick={() => setAsking('remove')}>
            Remove
          </Button>
        </div>
        <ConnectionOutcome connection={connection} />
      </div>
      <Suspense fallback={null}>
        {asking === 'force' && <ForceDialog profile={profile} close={close} done={done} reload={reload} />}
        {asking === 'remove' && (
          <RemoveDialog
            profile={profile}
            close={close}
            removed={() => done(`The profile “${profile.name}” was removed.`)}
            reload={reload}
          />
        )}
      </Suspense>
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
      <Fact term="Renewal">{renewalInWords(profile)}</Fact>
      {!profile.publicTrust && <Fact term="Issued by">Private CA</Fact>}
      <Fact term="People with SCM access">{namesOf(profile.operators, people).join(', ') || 'nobody'}</Fact>
    </Facts>
  );
}
