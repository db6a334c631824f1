/** The certificates that the issue had before the one that it has now. */
import type { CertificateBefore } from '../../../../../../src/domain/inventory/issues/panel/order-under-way';
import { neverExpires } from '../../../../../../src/domain/validity';
import { Moment } from '../../../shared/time/moment';
import { Sentence } from '../../../shared/parts/sentence';
import { BEFORE } from '../../../texts/order/imported';
import { More } from '../detail/more';

export function Before({ certificates }: { readonly certificates: readonly CertificateBefore[] }) {
  if (certificates.length === 0) return null;
  return (
    <More title={BEFORE.title(certificates.length)}>
      <ol className="chain">
        {certificates.map(({ sslId, serialNumber, status, notAfter }) => (
          <li key={sslId}>
            <p>{BEFORE.id(sslId, status)}</p>
            {serialNumber !== '' && (
              <p className="subtle">
                {BEFORE.serialNumber} <span className="mono">{serialNumber}</span>
              </p>
            )}
            {!neverExpires(notAfter) && (
              <p className="subtle">
                <Sentence parts={BEFORE.until(<Moment epochMs={notAfter} />)} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </More>
  );
}
