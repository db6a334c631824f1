/** A point in time in the person's zone; pointing at it or focusing it shows UTC. */
import { usePage } from '../page/page-context';
import { localTime, utc } from '../../../../../src/domain/format-time';

export function Moment({ epochMs }: { readonly epochMs: number }) {
  const inUtc = utc(epochMs);
  return (
    <time className="moment" dateTime={new Date(epochMs).toISOString()} tabIndex={0}>
      {localTime(epochMs, usePage())}
      <span className="for-ears">, {inUtc}</span>
      <span className="moment-utc" aria-hidden="true">
        {inUtc}
      </span>
    </time>
  );
}
