/** What SCM said when it was asked just now: how far the validation of the domains is. */
import type { DomainValidation } from '../../../../../../src/domain/domain-validation';
import type { ScmStatus } from '../../../../../../src/domain/order/scm-status';
import { Notice } from '../../../shared/parts/notice';
import { Moment } from '../../../shared/time/moment';
import type { Check, Checked } from './use-check';

export function CheckOutcome({ check: { refused, checked } }: { readonly check: Check }) {
  return (
    <>
      {refused && (
        <Notice appearance="error" title="SCM could not be asked">
          {refused.message}
        </Notice>
      )}
      <div role="status" className="panel-message">
        {checked && <Said checked={checked} />}
      </div>
    </>
  );
}

/** What SCM's word means here. */
const WORDS: Record<ScmStatus, string> = {
  requested: 'it waits for an approver',
  applied: 'it is at the CA',
  issued: 'it is issued',
  declined: 'it was declined',
  rejected: 'the CA has rejected it',
  revoked: 'it is revoked',
  'in-progress': 'it is in progress',
};

function Said({ checked: { at, look } }: { readonly checked: Checked }) {
  return (
    <div className="validation">
      <p>
        SCM was asked at <Moment epochMs={at} /> and says: {WORDS[look.status]}.
      </p>
      {look.domains ? (
        <Domains domains={look.domains} />
      ) : (
        <p className="subtle">It says nothing about the validation of the domains.</p>
      )}
    </div>
  );
}

function Domains({ domains }: { readonly domains: readonly DomainValidation[] }) {
  return (
    <table className="domains">
      <caption>Domain validation, as SCM says it</caption>
      <thead>
        <tr>
          <th scope="col">Domain</th>
          <th scope="col">State</th>
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
  const checks = [lastCheck && `checked ${lastCheck}`, nextCheck && `again ${nextCheck}`].filter(Boolean).join(', ');
  return (
    <tr>
      <td>{domainName}</td>
      <td>
        {status}
        {instruction !== undefined && <p className="subtle">{instruction}</p>}
        {checks !== '' && <p className="subtle">{checks} (SCM’s time)</p>}
      </td>
    </tr>
  );
}
