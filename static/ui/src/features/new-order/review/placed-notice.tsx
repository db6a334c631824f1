/** The order is claimed and on its way: where to look, and what to keep. */
import Button from '@atlaskit/button/new';
import { Notice } from '../../../shared/parts/notice';
import { useGo } from '../../../shared/page/routes';
import { PLACED } from '../../../texts/new-order/form';

interface PlacedNoticeProps {
  /** Absent where the CSR came from elsewhere. */
  readonly keyFile: string | undefined;
  readonly another: () => void;
}

export function PlacedNotice({ keyFile, another }: PlacedNoticeProps) {
  const go = useGo();
  return (
    <div role="status">
      <Notice
        appearance="success"
        title={PLACED.title}
        actions={
          <>
            <Button appearance="primary" onClick={() => go('orders')}>
              {PLACED.toOrders}
            </Button>
            <Button appearance="subtle" onClick={another}>
              {PLACED.another}
            </Button>
          </>
        }
      >
        <p>{PLACED.meaning}</p>
        {keyFile !== undefined && <p>{PLACED.keyFile(keyFile)}</p>}
      </Notice>
    </div>
  );
}
