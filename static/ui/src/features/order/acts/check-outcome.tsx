/** What SCM said when it was asked just now: how far the validation of the domains is. */
import type { DomainValidation } from '../../../../../../src/domain/domain-validation';
import { CHECK, SCM_STATUS } from '../../../texts/order/acts';
import { Busy } from '../../../shared/parts/busy';
import { Notice } from '../../../shared/parts/notice';
import { Moment } from '../../../shared/time/moment';
import type { Check, Checked } from './use-check';

export function CheckOutcome({ check: { busy, refused, checked } }: { readonly check: Check }) {
  return (
    <>
      <Busy busy={busy} text={CHECK.asking} />
      {refused && (
        <Notice appearance="error" title={CHECK.failed}>
          {refused.message}
        </Notice>
      )}
      <div role="status" className="panel-message">
        {checked && <Said checked={checked} />}
      </div>
    </>
  );
}

function Said({ checked: { at, look } }: { readonly checked: Checked }) {
  return (
    <div className="validation">
      <p>
        {CHECK.askedAt} <Moment epochMs={at} /> {CHECK.says(SCM_STATUS[look.status])}
      </p>
      {look.domains ? <Domains domains={look.domains} /> : <p className="subtle">{CHECK.noDomains}</p>}
    </div>
  );
}

function Domains({ domains }: { readonly domains: readonly DomainValidation[] }) {
  return (
    <table className="domains">
      <caption>{CHECK.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{CHECK.domain}</th>
          <th scope="col">{CHECK.state}</th>
        </tr>
      </thead>
      <tbody>
        {domains.map((domain) => (
          <DomainRow key={domain.domainName} domain={domain} />
        ))}
      </tbody>
    </table>
  );
}

function DomainRow({ domain }: { readonly domain: DomainValidation }) {
  const { domainName, status, instruction, lastCheck, nextCheck } = domain;
  const checks = [lastCheck && CHECK.checked(lastCheck), nextCheck && CHECK.again(nextCheck)]
    .filter(Boolean)
    .join(', ');
  return (
    <tr>
      <td>{domainName}</td>
      <td>
        {status}
        {instruction !== undefined && <p className="subtle">{instruction}</p>}
        {checks !== '' && <p className="subtle">{CHECK.scmTime(checks)}</p>}
      </td>
    </tr>
  );
}
