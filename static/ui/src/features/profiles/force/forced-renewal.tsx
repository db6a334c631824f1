/** While a forced renewal lasts: until when, and a way to stop it. */
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { ProfileView } from '../../../../../../src/domain/profile';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Notice } from '../../../shared/parts/notice';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { RUNNING } from '../../../texts/profiles/force';
import { isActive } from './is-active';
import { useStop } from './use-stop';

interface ForcedRenewalProps {
  readonly profile: ProfileView;
  readonly done: (message: string) => void;
  readonly reload: () => Promise<void>;
}

export function ForcedRenewal({ profile, done, reload }: ForcedRenewalProps) {
  const { force, name } = profile;
  const { stopping, refused, stop } = useStop(profile, () => {
    done(RUNNING.stopped(name));
  });
  if (!isActive(force, Date.now())) return null;
  return (
    <div>
      <p className="state-line">
        <Lozenge appearance="inprogress">{RUNNING.state}</Lozenge>
        <span>
          <Sentence parts={RUNNING.until(<Moment epochMs={force.until} />)} />
        </span>
        <Button spacing="compact" aria-label={RUNNING.stopWhich(name)} isLoading={stopping} onClick={() => void stop()}>
          {RUNNING.stop}
        </Button>
      </p>
      {refused && (
        <div className="outcome">
          <Notice
            appearance="error"
            title={leavesOpen(refused) ? RUNNING.uncertain : RUNNING.notStopped}
            actions={<Button onClick={() => void reload()}>{RUNNING.reload}</Button>}
          >
            {refused.message}
          </Notice>
        </div>
      )}
    </div>
  );
}
