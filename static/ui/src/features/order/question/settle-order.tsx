/** For the people named on the profile: the two answers about a lost order. */
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Notice } from '../../../shared/parts/notice';
import { GiveCertificateId } from './give-certificate-id';
import { SendAgain } from './send-again';
import { isSettledMeanwhile } from './settlement';
import { useSettlement } from './use-settlement';

interface SettleOrderProps {
  readonly issueId: string;
  readonly reload: () => Promise<void>;
}

export function SettleOrder({ issueId, reload }: SettleOrderProps) {
  const settlement = useSettlement(issueId, reload);
  const { refused } = settlement;
  const again = refused && isSettledMeanwhile(refused) && <Button onClick={() => void reload()}>Reload</Button>;
  return (
    <>
      <Heading size="small" as="h2">
        What does SCM show?
      </Heading>
      {refused && (
        <Notice
          appearance="error"
          title={leavesOpen(refused) ? 'It is not certain that this arrived' : 'That could not be done'}
          actions={again}
        >
          {refused.message}
        </Notice>
      )}
      <div className="choices">
        <GiveCertificateId settlement={settlement} />
        <SendAgain settlement={settlement} />
      </div>
    </>
  );
}
