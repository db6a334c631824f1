/** One profile in the list: its facts, and what can be done with it. */
import { lazy, Suspense, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { ListedProfile } from '../../../../../../src/domain/profile';
import { Notice } from '../../../shared/parts/notice';
import { ACTS, SAID, UNCHANGED } from '../../../texts/profiles/list';
import type { KnownNames } from '../form/form-state';
import { ForcedRenewal } from '../force/forced-renewal';
import { CardFacts } from './card-facts';
import { CardLozenges, CardState } from './card-state';
import { ConnectionOutcome } from './connection-outcome';
import { useConnectionTest } from './use-connection';
import { useSwitch } from './use-switch';

// The dialogs are heavier than the page; they are loaded when somebody asks for them.
const ForceDialog = lazy(() => import('../force/force-dialog'));
const RemoveDialog = lazy(() => import('./remove-dialog'));

interface ProfileCardProps {
  readonly profile: ListedProfile;
  readonly names: KnownNames;
  readonly edit: (profile: ListedProfile) => void;
  readonly duplicate: (profile: ListedProfile) => void;
  /** Something was done, so the list is read anew. */
  readonly done: (message: string) => void;
  readonly reload: () => Promise<void>;
}

type Asking = 'force' | 'remove';

export function ProfileCard(props: ProfileCardProps) {
  const { profile, names, done, reload } = props;
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const removed = (notice?: string) => done(SAID.removed(profile.name, notice));
  return (
    <article className="card" aria-label={profile.name}>
      <div className="card-title">
        <Heading size="small" as="h2">
          {profile.name}
        </Heading>
        <CardLozenges profile={profile} />
      </div>
      <CardState profile={profile} reload={reload} />
      <ForcedRenewal profile={profile} done={done} reload={reload} />
      <CardFacts profile={profile} names={names} />
      <Acts {...props} askFor={setAsking} />
      <Suspense fallback={null}>
        {asking === 'force' && <ForceDialog profile={profile} close={close} done={done} reload={reload} />}
        {asking === 'remove' && <RemoveDialog profile={profile} close={close} removed={removed} reload={reload} />}
      </Suspense>
    </article>
  );
}

interface ActsProps extends ProfileCardProps {
  readonly askFor: (asking: Asking) => void;
}

function Acts({ profile, edit, duplicate, done, reload, askFor }: ActsProps) {
  const connection = useConnectionTest(profile.id, reload);
  const { busy, refused, toggle } = useSwitch(profile, done);
  const { name, enabled } = profile;
  return (
    <div>
      <div className="buttons">
        <Button aria-label={ACTS.editWhich(name)} onClick={() => edit(profile)}>
          {ACTS.edit}
        </Button>
        <Button aria-label={ACTS.testWhich(name)} isLoading={connection.testing} onClick={() => void connection.test()}>
          {ACTS.test}
        </Button>
        <Button aria-label={ACTS.forceWhich(name)} onClick={() => askFor('force')}>
          {ACTS.force}
        </Button>
        <Button aria-label={ACTS.duplicateWhich(name)} onClick={() => duplicate(profile)}>
          {ACTS.duplicate}
        </Button>
        <Button
          appearance="subtle"
          aria-label={ACTS.turnWhich(enabled, name)}
          isLoading={busy}
          onClick={() => void toggle()}
        >
          {ACTS.turn(enabled)}
        </Button>
        <Button appearance="subtle" aria-label={ACTS.removeWhich(name)} onClick={() => askFor('remove')}>
          {ACTS.remove}
        </Button>
      </div>
      {refused && (
        <Notice
          appearance="error"
          title={UNCHANGED}
          actions={<Button onClick={() => void reload()}>{ACTS.reload}</Button>}
        >
          {refused.message}
        </Notice>
      )}
      <ConnectionOutcome connection={connection} />
    </div>
  );
}
