/** A point in time in the person's zone; pointing at it or focusing it shows UTC. */
import { usePage } from '../page/page-context';
import { localTime, utcTime } from '../../../../../src/domain/format-time';

export function Moment({ epochMs }: { readonly epochMs: number }) {
  const utc = utcTime(epochMs);
  return (
    <time className="moment" dateTime={new Date(epochMs).toISOString()} tabIndex={0}>
      {localTime(epochMs, usePage())}
      <span className="for-ears">, {utc}</span>
      <span className="moment-utc" aria-hidden="true">
        {utc}
      </span>
    </time>
  );
}
