/** The page *Certificate profiles*: what can be ordered, and what the Baseline Requirements make of its terms. */
import { useMemo } from 'react';
import type { CertificateProfile } from '../../../../../../src/domain/account/reference-data';
import { keyTypesInWords } from '../../../../../../src/domain/account/reference/compared-rows';
import { issuedTerms } from '../../../../../../src/domain/account/reference/issued-terms';
import type { IssuedTerms } from '../../../../../../src/domain/account/reference/issued-terms';
import { COLUMNS, CUT, days, ISSUED, lead, NO_KEYS, NO_TERMS } from '../../../texts/reference/certificate-profiles';
import { WHAT } from '../../../texts/reference/page';
import { dayOf } from '../page/days';
import { FilteredTable } from '../page/filtered-table';
import { ReferencePage } from '../page/reference-page';

export function CertificateProfilesPage() {
  return (
    <ReferencePage kind="certificate-profiles">{({ rows, now }) => <Profiles rows={rows} now={now} />}</ReferencePage>
  );
}

function Profiles({ rows, now }: { readonly rows: readonly CertificateProfile[]; readonly now: number }) {
  const searchable = useMemo(
    () => ({
      textOf: ({ name, id, description }: CertificateProfile) => `${name} ${id} ${description}`.toLowerCase(),
      needs: ({ terms }: CertificateProfile) => issuedTerms(terms, now)[0]?.isCut === true,
    }),
    [now],
  );
  const limits = issuedTerms([], now);
  const issued = limits.map(({ from }, place) => (place === 0 ? ISSUED.today : ISSUED.from(dayOf(from))));
  const { name, terms, keys, id } = COLUMNS;
  return (
    <>
      <p>{lead(limits[0]?.longest ?? 0)}</p>
      <FilteredTable
        what={WHAT['certificate-profiles']}
        rows={rows}
        searchable={searchable}
        columns={[name, terms, ...issued, keys, id]}
      >
        {(profile) => <ProfileRow key={profile.id} profile={profile} now={now} />}
      </FilteredTable>
    </>
  );
}

function ProfileRow({ profile, now }: { readonly profile: CertificateProfile; readonly now: number }) {
  const { id, name, description, terms, keyTypes } = profile;
  return (
    <tbody>
      <tr>
        <th scope="row">
          {name}
          {description !== '' && <p className="small">{description}</p>}
        </th>
        <td>{days(terms) || NO_TERMS}</td>
        {issuedTerms(terms, now).map((one) => (
          <td key={one.from}>
            <Issued issued={one} />
          </td>
        ))}
        <td className="plain">
          <Keys keyTypes={keyTypes} />
        </td>
        <td className="plain">{id}</td>
      </tr>
    </tbody>
  );
}

function Keys({ keyTypes }: Pick<CertificateProfile, 'keyTypes'>) {
  const lines = Object.entries(keyTypes).map(([algorithm, sizes]) => keyTypesInWords({ [algorithm]: sizes }));
  return lines.length === 0 ? NO_KEYS : lines.map((line) => <p key={line}>{line}</p>);
}

function Issued({ issued }: { readonly issued: IssuedTerms }) {
  return (
    <>
      {days(issued.terms) || NO_TERMS}
      {issued.isCut && <p className="small">{CUT}</p>}
    </>
  );
}
