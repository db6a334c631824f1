/** When a certificate ends: the day, and how far that is. */
import { daysLeft, neverExpires } from '../../../../../../src/domain/validity';
import { LIST, remaining } from '../../../texts/inventory/list';
import { useDays } from './days';

interface ExpiryProps {
  readonly notAfter: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

export function Expiry({ notAfter, now }: ExpiryProps) {
  const days = useDays();
  if (neverExpires(notAfter)) return <span className="subtle">{LIST.noEnd}</span>;
  return (
    <>
      <time dateTime={new Date(notAfter).toISOString()}>{days(notAfter)}</time>
      <span className="inventory-second subtle">{remaining(daysLeft(notAfter, now))}</span>
    </>
  );
}
