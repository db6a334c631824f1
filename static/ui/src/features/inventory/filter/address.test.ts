import { addressOfCertificate } from '../../../shared/inventory/address';
import { addressOf, fieldsOf } from './address';
import { EMPTY_FIELDS } from './fields';

describe('the filter in the address', () => {
  it.each([
    [{}],
    [{ show: 'between', from: '2026-11-02', until: '2026-12-02' }],
    [{ search: 'a b&c=d?e#f %41', status: 'issued', orgId: '12' }],
    [{ show: 'all', search: 'öffi.example.com', issue: 'no' }],
  ] as const)('comes back as %j', (change) => {
    const fields = { ...EMPTY_FIELDS, ...change };
    expect(fieldsOf(addressOf('account-1', fields))).toEqual(fields);
  });

  it('passes over what is no filter', () => {
    expect(fieldsOf('show=everything&constructor=x&account=a&%zz')).toEqual(EMPTY_FIELDS);
    expect(fieldsOf(`search=${'a'.repeat(1_000)}`).search).toHaveLength(300);
  });

  it('of one certificate finds it whatever has become of it', () => {
    const [, query = ''] = addressOfCertificate('account-1', '123').split('?');
    expect(fieldsOf(query)).toEqual({ ...EMPTY_FIELDS, show: 'all', search: 'id 123' });
  });
});
