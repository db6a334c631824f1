/** The certificates that a forced renewal is about, those first that expire first. */
import type { ForcedCertificate, ForcePreview } from '../../../../../../src/domain/renewal/force-preview';
import { Moment } from '../../../shared/time/moment';
import './force-list.css';

export function ForceList({ preview: { certificates, count } }: { readonly preview: ForcePreview }) {
  if (certificates.length === 0) return null;
  const left = count - certificates.length;
  return (
    <div>
      <div className="force-list" role="group" aria-label="Certificates" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Certificate</th>
              <th scope="col">Serial number</th>
              <th scope="col">Expires</th>
            </tr>
          </thead>
          <tbody>
            {certificates.map((certificate) => (
              <Row key={certificate.id} certificate={certificate} />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p>{left.toLocaleString('en')} more expire later and are not listed.</p>}
    </div>
  );
}

function Row({ certificate }: { readonly certificate: ForcedCertificate }) {
  const { commonName, nameCount, serialNumber, notAfter } = certificate;
  const others = nameCount - 1;
  return (
    <tr>
      <th scope="row">
        {commonName}
        {others > 0 && ` and ${others} more`}
      </th>
      <td className="force-serial">{serialNumber}</td>
      <td>
        <Moment epochMs={notAfter} />
      </td>
    </tr>
  );
}
