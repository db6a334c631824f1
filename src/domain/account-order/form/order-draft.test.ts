import type { CustomField } from '../../account/reference-data';
import { customFieldFaults } from './custom-field-faults';
import { domainWarnings } from './domain-findings';
import { offeredTerms } from './offered-terms';
import { draftFaults, requesters } from './order-draft';
import type { OrderDraft } from './order-draft';
import { takesKey } from './profile-keys';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

it.each([
  ['2026-03-14', [90, 199, 365], [90, 199, 365], []],
  ['2026-03-15', [365, 90, 199], [90, 199], [365]],
  ['2027-03-15', [90, 199], [90], [199]],
  ['2029-03-15', [46, 47, 90], [46, 47], [90]],
] as const)('offers on %s of %j the terms %j', (date, all, terms, cut) => {
  expect(offeredTerms(all, day(date))).toMatchObject({ terms, cut, isPrivate: false });
});

it('cuts nothing of a profile whose terms are all longer: it is a private one', () => {
  expect(offeredTerms([730, 365], day('2026-05-01'))).toEqual({
    terms: [365, 730],
    cut: [],
    limit: 200,
    isPrivate: true,
  });
});

const field = (changes: Partial<CustomField>): CustomField => ({
  ...{ id: '1', name: 'Field', active: true, mandatory: false, input: 'text', options: [] },
  ...changes,
});

it.each([
  ['a missing mandatory one', { mandatory: true }, '', true],
  ['an optional one', {}, '', false],
  ['a number', { input: 'number' }, '42', false],
  ['words for a number', { input: 'number' }, 'many', true],
  ['an option', { input: 'option', options: ['A'] }, 'A', false],
  ['no option', { input: 'option', options: ['A'] }, 'B', true],
  ['a day', { input: 'date' }, '2027-01-31', false],
  ['no day', { input: 'date' }, '2027-02-30', true],
  ['another form of a day', { input: 'date' }, '31.01.2027', true],
  ['an address', { input: 'email' }, 'a@b.example', false],
  ['two addresses', { input: 'email' }, 'a@b.example, c@d.example', true],
  ['a text of 257 characters', {}, 'x'.repeat(257), true],
  ['a mandatory one that is switched off', { mandatory: true, active: false }, '', false],
] as const)('judges %s', (_what, changes, value, faulty) => {
  const faults = customFieldFaults([{ name: 'Field', value }], [field(changes)]);
  expect(faults.length > 0).toBe(faulty);
});

it('says so of a field that SCM does not have any more', () => {
  expect(customFieldFaults([{ name: 'Gone', value: 'x' }], [])).toMatchObject([{ field: 'customFields.Gone' }]);
});

const DRAFT: OrderDraft = {
  ...{ account: 'a', form: 'form-0123456789-1', orgId: '12', certType: '1019', term: 90, csr: '', names: [] },
  ...{ comments: '', externalRequester: '', customFields: [], dcvMode: '', dcvEmail: '' },
};
const OFFER = {
  organizations: [{ id: '1', name: 'Example', departments: [{ id: '12', name: 'Web' }] }],
  profiles: [{ id: '1019', name: 'Multi', description: '', terms: [90, 365], keyTypes: {} }],
  customFields: [],
};
const NOW = day('2026-11-01');
const fieldsOf = (changes: Partial<OrderDraft>) =>
  draftFaults({ ...DRAFT, ...changes }, OFFER, NOW).map((one) => one.field);

it.each([
  ['a good draft', {}, []],
  ['an organization that is gone', { orgId: '99' }, ['orgId']],
  ['a profile that is gone', { certType: '99' }, ['certType']],
  ['a term that is too long today', { term: 365 }, ['term']],
  ['comments that leave no room for the mark', { comments: 'x'.repeat(961) }, ['comments']],
  ['a requester without an address', { externalRequester: 'a@b.example, nobody' }, ['externalRequester']],
  ['e-mail validation without an address', { dcvMode: 'EMAIL' }, ['dcvEmail']],
] as const)('judges %s', (_what, changes, fields) => {
  expect(fieldsOf(changes)).toEqual(fields);
});

it('sends addresses as SCM wants them', () => {
  expect(requesters(' a@b.example;c@d.example\n')).toBe('a@b.example, c@d.example');
});

it.each([
  [{ algorithm: 'RSA', size: '2048' }, true],
  [{ algorithm: 'RSA', size: '3072' }, false],
  [{ algorithm: 'EC', size: 'P-256' }, true],
  [{ algorithm: 'ECDSA', size: 'secp256r1' }, true],
  [{ algorithm: 'EC', size: 'P-521' }, false],
])('takes a key of %j: %s', (key, is) => {
  expect(takesKey(key, { keyTypes: { RSA: ['2048', '4096'], ECC: ['P-256'] } })).toBe(is);
  expect(takesKey(key, { keyTypes: {} })).toBe(true);
});

it('warns of names whose domain SCM does not list, or has not validated', () => {
  const domains = [
    { id: '1', name: 'example.com', status: 'validated', validUntil: NOW + 1 },
    { id: '2', name: '*.old.example', status: 'expired' },
    { id: '3', name: 'silent.example', status: 'unknown' },
  ] as const;
  const names = [
    'www.example.com',
    '*.example.com',
    'a.old.example',
    'x.silent.example',
    'foreign.example',
    '192.0.2.1',
  ];
  expect(domainWarnings(names, domains, NOW)).toEqual([
    { name: 'a.old.example', kind: 'not-validated', domain: '*.old.example' },
    { name: 'foreign.example', kind: 'not-listed', domain: '' },
  ]);
  expect(domainWarnings(names, [], NOW)).toEqual([]);
});
