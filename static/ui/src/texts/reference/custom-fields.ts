/** Words of the page Custom fields. */
import type { CustomFieldInput } from '../../../../../src/domain/account/reference-data';

export const COLUMNS = { name: 'Custom field', input: 'Input', mandatory: 'Mandatory', state: 'State', id: 'ID' };

export const INPUTS: Readonly<Record<CustomFieldInput, string>> = {
  text: 'One line of text',
  lines: 'Several lines of text',
  email: 'E-mail address',
  number: 'Number',
  option: 'One of',
  date: 'Date',
};

export const ACTIVE = 'Active';
export const INACTIVE = 'Inactive';
export const MANDATORY = 'Mandatory for orders through the app';
export const OPTIONAL = 'Optional';
