import type { CertificateProfile, CustomField, Organization } from '../reference-data';
import { changesBetween } from './changes';
import type { ListedDomain } from './reference-kind';

const [BEFORE, AFTER] = [1_000, 2_000];
const before = <Row>(...rows: Row[]) => ({ rows, syncedAt: BEFORE });
const after = <Row>(...rows: Row[]) => ({ rows, syncedAt: AFTER });

const profile = (changes: Partial<CertificateProfile> = {}): CertificateProfile => ({
  ...{ id: '1018', name: 'Single Domain SSL', description: '', terms: [365], keyTypes: { RSA: ['2048'] } },
  ...changes,
});
const domain = (changes: Partial<ListedDomain> = {}): ListedDomain => ({
  ...{ id: '400', name: 'example.com', status: 'validated', method: 'CNAME', validUntil: Date.UTC(2027, 4, 19) },
  ...changes,
});
const field: CustomField = {
  id: '1',
  name: 'Cost center',
  active: true,
  mandatory: false,
  input: 'option',
  options: ['A'],
};

it('nothing changed where only the order is another', () => {
  const one = profile({ terms: [90, 199] });
  const other = profile({ id: '1019' });
  const again = profile({ terms: [199, 90] });
  expect(changesBetween('certificate-profiles', before(one, other), after(other, again))).toBeUndefined();
});

it('a term that became another is said with both', () => {
  expect(changesBetween('certificate-profiles', before(profile()), after(profile({ terms: [199] })))).toEqual({
    ...{ since: BEFORE, at: AFTER, added: [], removed: [], counts: { added: 0, removed: 0, changed: 1 } },
    changed: [{ id: '1018', name: 'Single Domain SSL', what: [{ fact: 'terms', from: '365', to: '199' }] }],
  });
});

it.each([
  ['keyTypes', { keyTypes: { RSA: ['2048', '4096'], EC: ['P-256'] } }, 'RSA 2048', 'RSA 2048, 4096; EC P-256'],
  ['name', { name: 'SSL' }, 'Single Domain SSL', 'SSL'],
  ['description', { description: 'New' }, '', 'New'],
] as const)('a profile’s %s', (fact, change, from, to) => {
  const found = changesBetween('certificate-profiles', before(profile()), after(profile(change)));
  expect(found?.changed[0]?.what).toEqual([{ fact, from, to }]);
});

it.each([
  ['mandatory', { mandatory: true }, 'no', 'yes'],
  ['active', { active: false }, 'yes', 'no'],
  ['options', { options: ['A', 'B'] }, 'A', 'A, B'],
  ['input', { input: 'text' }, 'option', 'text'],
] as const)('a field’s %s', (fact, change, from, to) => {
  const found = changesBetween('custom-fields', before(field), after({ ...field, ...change }));
  expect(found?.changed[0]?.what).toEqual([{ fact, from, to }]);
});

describe('domains', () => {
  it('say how their validation became another, in days', () => {
    const ended = domain({ status: 'expired', validUntil: Date.UTC(2026, 4, 19) });
    expect(changesBetween('domains', before(domain()), after(ended))?.changed[0]?.what).toEqual([
      { fact: 'status', from: 'validated', to: 'expired' },
      { fact: 'validUntil', from: '2027-05-19', to: '2026-05-19' },
    ]);
  });

  it('have not changed where SCM said nothing before, or says nothing now', () => {
    const unsaid: ListedDomain = { id: '400', name: 'example.com', status: 'unknown' };
    expect(changesBetween('domains', before(domain()), after(unsaid))).toBeUndefined();
    expect(changesBetween('domains', before(unsaid), after(domain()))).toBeUndefined();
  });

  it('are the same when made again with another id', () => {
    expect(changesBetween('domains', before(domain()), after(domain({ id: '401' })))).toBeUndefined();
  });
});

it('a department that moves, comes or goes is told for itself', () => {
  const organization = (id: string, ...departments: Organization['departments']): Organization => ({
    ...{ id, name: `Organization ${id}`, departments },
  });
  const web = { id: '7', name: 'Web' };
  const mail = { id: '8', name: 'Mail' };
  const found = changesBetween(
    'organizations',
    before(organization('1', web), organization('2')),
    after(organization('1'), organization('2', web, mail)),
  );
  expect(found).toMatchObject({
    added: [{ id: '8', name: 'Mail (Organization 2)' }],
    changed: [{ id: '7', what: [{ fact: 'organization', from: '1', to: '2' }] }],
    counts: { added: 1, removed: 0, changed: 1 },
  });
});

it('of very many only the first are kept, and all are counted', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => domain({ id: String(at), name: `shop${at}.example` }));
  const found = changesBetween('domains', before<ListedDomain>(), after(...many));
  expect(found?.added).toHaveLength(100);
  expect(found?.counts.added).toBe(5_000);
});

it('a very long text is cut', () => {
  const found = changesBetween('custom-fields', before(field), after({ ...field, options: ['x'.repeat(100_000)] }));
  expect(JSON.stringify(found).length).toBeLessThan(1_000);
});
