/** The page *Custom fields*: what SCM asks for beside the certificate itself. */
import Lozenge from '@atlaskit/lozenge';
import type { CustomField } from '../../../../../../src/domain/account/reference-data';
import { ACTIVE, COLUMNS, INACTIVE, INPUTS, MANDATORY, OPTIONAL } from '../../../texts/reference/custom-fields';
import { WHAT } from '../../../texts/reference/page';
import { FilteredTable } from '../page/filtered-table';
import { ReferencePage } from '../page/reference-page';

const SEARCHABLE = {
  textOf: ({ name, id, options }: CustomField) => `${name} ${id} ${options.join(' ')}`.toLowerCase(),
};

export function CustomFieldsPage() {
  return (
    <ReferencePage kind="custom-fields">
      {({ rows }) => (
        <FilteredTable
          what={WHAT['custom-fields']}
          rows={rows}
          searchable={SEARCHABLE}
          columns={Object.values(COLUMNS)}
        >
          {(field) => <FieldRow key={field.id} field={field} />}
        </FilteredTable>
      )}
    </ReferencePage>
  );
}

function FieldRow({ field }: { readonly field: CustomField }) {
  const { id, name, active, mandatory, input, options } = field;
  return (
    <tbody>
      <tr>
        <th scope="row">{name}</th>
        <td>
          {INPUTS[input]}
          {options.length > 0 && <p className="small">{options.join(', ')}</p>}
        </td>
        <td>{mandatory ? MANDATORY : OPTIONAL}</td>
        <td>
          <Lozenge appearance={active ? 'success' : 'default'}>{active ? ACTIVE : INACTIVE}</Lozenge>
        </td>
        <td className="plain">{id}</td>
      </tr>
    </tbody>
  );
}
