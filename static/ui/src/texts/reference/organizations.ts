/** Words of the page Organizations. */

export const COLUMNS = { name: 'Organization or department', kind: 'Kind', id: 'ID' };
export const ORGANIZATION = 'Organization';
export const departmentOf = (name: string) => `Department of ${name}`;
