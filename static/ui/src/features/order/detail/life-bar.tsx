/** The life of a certificate as a bar: what is over, where the renewal begins; everything it shows is written below it too. */
import { DATES } from '../../../texts/order/life';
import { Moment } from '../../../shared/time/moment';
import { lifeOf } from './life';

interface LifeBarProps {
  /** Epoch milliseconds. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Not known while the rest is still loading. */
  readonly renewalBegins?: number | undefined;
  readonly revoked: boolean;
}

const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;

export function LifeBar({ notBefore, notAfter, revoked, ...rest }: LifeBarProps) {
  const renewalBegins = revoked ? undefined : rest.renewalBegins;
  const { lived, renewal, tone, words } = lifeOf({ notBefore, notAfter, renewalBegins, revoked }, Date.now());
  return (
    <div className={`life life-${tone}`}>
      <p className="life-words">{words}</p>
      <div className="life-bar" aria-hidden="true">
        {renewal !== undefined && <div className="life-window" style={{ left: percent(renewal) }} />}
        <div className="life-lived" style={{ width: percent(lived) }} />
      </div>
      <dl className="life-dates">
        <div>
          <dt>{DATES.from}</dt>
          <dd>
            <Moment epochMs={notBefore} />
          </dd>
        </div>
        {renewalBegins !== undefined && (
          <div>
            <dt>{DATES.renewal}</dt>
            <dd>
              <Moment epochMs={renewalBegins} />
            </dd>
          </div>
        )}
        <div>
          <dt>{DATES.until}</dt>
          <dd>
            <Moment epochMs={notAfter} />
          </dd>
        </div>
      </dl>
    </div>
  );
}
