/** One domain: its validation, what to see to, and what SCM says of it now once it is opened. */
import { useState } from 'react';
import Lozenge from '@atlaskit/lozenge';
import type { DomainStatus } from '../../../../../../src/domain/account/reference-data';
import { domainWarning } from '../../../../../../src/domain/account/reference/domain-warning';
import type { ListedDomain } from '../../../../../../src/domain/account/reference/reference-kind';
import { validationMethod } from '../../../../../../src/domain/account/reference/validation-methods';
import { COLUMNS, DETAILS, endsOn, inDays, STATUSES, UNDER_WAY, warning } from '../../../texts/reference/domains';
import { NO_ID } from '../../../texts/reference/page';
import { dayOf, daysUntil } from '../page/days';
import { DomainDetails } from './domain-details';

const APPEARANCES: Readonly<Record<DomainStatus, 'success' | 'moved' | 'removed' | 'default'>> = {
  validated: 'success',
  'not-validated': 'moved',
  expired: 'removed',
  unknown: 'default',
};

/** While nothing is under way SCM says so, which is nothing to tell. */
const IDLE = /^not.?initiated$/i;

interface DomainRowProps {
  readonly domain: ListedDomain;
  readonly now: number;
}

export function DomainRow({ domain, now }: DomainRowProps) {
  const [open, setOpen] = useState(false);
  const { id, name } = domain;
  return (
    <tbody>
      <tr>
        <th scope="row">
          {id === '' ? name : <Opens name={name} open={open} toggle={() => setOpen(!open)} />}
          <Warning domain={domain} now={now} />
        </th>
        <td>
          <State domain={domain} />
        </td>
        <td className="plain">
          <Until domain={domain} now={now} />
        </td>
        <td>
          <Method word={domain.method} />
        </td>
        <td className="plain">{id || NO_ID}</td>
      </tr>
      {open && (
        <tr>
          <td colSpan={Object.keys(COLUMNS).length} className="domain-details">
            <DomainDetails id={id} name={name} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Opens({ name, open, toggle }: { readonly name: string; readonly open: boolean; readonly toggle: () => void }) {
  return (
    <button type="button" className="opens" aria-expanded={open} title={DETAILS.open(name)} onClick={toggle}>
      {name}
    </button>
  );
}

function Warning({ domain, now }: DomainRowProps) {
  const found = domainWarning(domain, now);
  return found ? <p className="warnings">{warning(found, dayOf)}</p> : null;
}

function State({ domain }: { readonly domain: ListedDomain }) {
  const { status, statusWord = STATUSES[status], orderStatus = '' } = domain;
  return (
    <>
      <Lozenge appearance={APPEARANCES[status]}>{statusWord}</Lozenge>
      {orderStatus !== '' && !IDLE.test(orderStatus) && <p className="small">{UNDER_WAY(orderStatus)}</p>}
    </>
  );
}

function Until({ domain: { validUntil }, now }: DomainRowProps) {
  if (validUntil === undefined) return NO_ID;
  return (
    <>
      {dayOf(validUntil)}
      <p className="small">{inDays(daysUntil(validUntil, now))}</p>
    </>
  );
}

function Method({ word }: { readonly word: string | undefined }) {
  if (word === undefined) return NO_ID;
  const { name, endsAt } = validationMethod(word);
  return (
    <>
      {name}
      {endsAt !== undefined && <p className="small">{endsOn(dayOf(endsAt))}</p>}
    </>
  );
}
