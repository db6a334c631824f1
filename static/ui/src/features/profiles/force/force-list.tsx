/** The certificates that a forced renewal is about, those first that expire first. */
import type { ForcedCertificate, ForcePreview } from '../../../../../../src/domain/renewal/force-preview';
import { Moment } from '../../../shared/time/moment';
import { LIST } from '../../../texts/profiles/force';
import './force-list.css';

export function ForceList({ preview: { certificates, count } }: { readonly preview: ForcePreview }) {
  if (certificates.length === 0) return null;
  const left = count - certificates.length;
  return (
    <div>
      <div className="force-list" role="group" aria-label={LIST.title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{LIST.certificate}</th>
              <th scope="col">{LIST.serialNumber}</th>
              <th scope="col">{LIST.expires}</th>
            </tr>
          </thead>
          <tbody>
            {certificates.map((certificate) => (
              <Row key={certificate.id} certificate={certificate} />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p>{LIST.left(left)}</p>}
    </div>
  );
}

function Row({ certificate }: { readonly certificate: ForcedCertificate }) {
  const { commonName, nameCount, serialNumber, notAfter } = certificate;
  return (
    <tr>
      <th scope="row">
        {commonName}
        {LIST.others(nameCount - 1)}
      </th>
      <td className="force-serial">{serialNumber}</td>
      <td>
        <Moment epochMs={notAfter} />
      </td>
    </tr>
  );
}
