/** What SCM said when it was asked just now: how far the validation of the domains is. */
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
        {checked && <Validation checked={checked} />}
      </div>
    </>
  );
}

function Validation({ checked: { at, domains } }: { readonly checked: Checked }) {
  return (
    <div className="validation">
      <p>
        SCM was asked at <Moment epochMs={at} />. The comments say how it stands.
      </p>
      {domains === null ? (
        <p className="subtle">SCM says nothing about the validation of the domains.</p>
      ) : (
        <table className="domains">
          <caption>Domain validation, as SCM says it</caption>
          <thead>
            <tr>
              <th scope="col">Domain</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {domains.map(({ domainName, status, instruction, nextCheck }) => (
              <tr key={domainName}>
                <td>{domainName}</td>
                <td>
                  {status}
                  {instruction !== undefined && <p className="subtle">{instruction}</p>}
                  {nextCheck !== undefined && <p className="subtle">Checked again {nextCheck} (time of SCM)</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
