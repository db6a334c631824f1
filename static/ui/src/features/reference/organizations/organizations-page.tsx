/** The page *Organizations*: each with its departments. */
import type { Organization } from '../../../../../../src/domain/account/reference-data';
import { COLUMNS, departmentOf, ORGANIZATION } from '../../../texts/reference/organizations';
import { WHAT } from '../../../texts/reference/page';
import { FilteredTable } from '../page/filtered-table';
import { ReferencePage } from '../page/reference-page';

/** An organization is found by its departments too. */
const SEARCHABLE = {
  textOf: ({ id, name, departments }: Organization) =>
    [{ id, name }, ...departments]
      .map((one) => `${one.name} ${one.id}`)
      .join(' ')
      .toLowerCase(),
};

export function OrganizationsPage() {
  return (
    <ReferencePage kind="organizations">
      {({ rows }) => (
        <FilteredTable what={WHAT.organizations} rows={rows} searchable={SEARCHABLE} columns={Object.values(COLUMNS)}>
          {(organization) => <OrganizationRows key={organization.id} organization={organization} />}
        </FilteredTable>
      )}
    </ReferencePage>
  );
}

function OrganizationRows({ organization }: { readonly organization: Organization }) {
  const { id, name, departments } = organization;
  return (
    <tbody>
      <tr>
        <th scope="row">{name}</th>
        <td>{ORGANIZATION}</td>
        <td className="plain">{id}</td>
      </tr>
      {departments.map((department) => (
        <tr key={department.id}>
          <th scope="row" className="of-department">
            {department.name}
          </th>
          <td>{departmentOf(name)}</td>
          <td className="plain">{department.id}</td>
        </tr>
      ))}
    </tbody>
  );
}
