/** Says that the certificate was revoked: since when and how. */
import Lozenge from '@atlaskit/lozenge';
import { STATE } from '../../../texts/order/panel';
import { Moment } from '../../../shared/time/moment';
import type { Certificate } from './certificate-facts';

export function Revocation({ revoked }: { readonly revoked: NonNullable<Certificate['revoked']> }) {
  return (
    <p className="state-line">
      <Lozenge appearance="removed">{STATE.revoked}</Lozenge>
      <span className="subtle">
        {STATE.since} <Moment epochMs={revoked.at} />
      </span>
      {revoked.how !== '' && <span>{`(${revoked.how})`}</span>}
    </p>
  );
}
