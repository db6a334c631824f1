/** While a forced renewal lasts: until when, and a way to stop it. */
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { ProfileView } from '../../../../../../src/domain/profile';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Notice } from '../../../shared/parts/notice';
import { Moment } from '../../../shared/time/moment';
import { isActive } from './force-texts';
import { useStop } from './use-stop';

interface ForcedRenewalProps {
  readonly profile: ProfileView;
  readonly done: (message: string) => void;
  readonly reload: () => Promise<void>;
}

export function ForcedRenewal({ profile, done, reload }: ForcedRenewalProps) {
  const { force, name } = profile;
  const { stopping, refused, stop } = useStop(profile, () => {
    done(`The forced renewal of “${name}” was stopped. What was ordered before stays ordered.`);
  });
  if (!isActive(force, Date.now())) return null;
  return (
    <div>
      <p className="state-line">
        <Lozenge appearance="inprogress">Forced renewal</Lozenge>
        <span>
          until <Moment epochMs={force.until} />
        </span>
        <Button
          spacing="compact"
          aria-label={`Stop the forced renewal of ${name}`}
          isLoading={stopping}
          onClick={() => void stop()}
        >
          Stop
        </Button>
      </p>
      {refused && (
        <div className="outcome">
          <Notice
            appearance="error"
            title={leavesOpen(refused) ? 'It is not certain that it was stopped' : 'It was not stopped'}
            actions={<Button onClick={() => void reload()}>Reload</Button>}
          >
            {refused.message}
          </Notice>
        </div>
      )}
    </div>
  );
}
