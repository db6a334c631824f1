import { refusalsForCustomers } from './refusals-for-customers';

const finding = (code: string, severity: 'refuse' | 'warn', message: string) => ({
  ...{ code, severity, message, clause: '' },
});

it('says what stops a request, in words of its own where the check names what only people of Jira have', () => {
  const findings = [
    finding('weak-key', 'refuse', 'The key is weak.'),
    finding('certificate-duplicate', 'refuse', 'There is one already (CERT-1).'),
    finding('key-in-use', 'warn', 'Another certificate has the key (CERT-2).'),
  ];
  expect(refusalsForCustomers(findings)).toEqual([
    'The key is weak.',
    'There is a valid certificate with this key and these names already. For another one, make a new key and CSR.',
  ]);
});
