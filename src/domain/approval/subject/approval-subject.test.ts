import * as fc from 'fast-check';
import type { ApprovalSubject } from './approval-subject';
import { canonicalNames, canonicalSubject } from './approval-subject';
import { differencesOf } from './differences';
import { SUBJECT } from '../testing/sample-approval';

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/);
const name = fc.tuple(label, label).map((labels) => `${labels.join('.')}.com`);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 8 });
const part = fc.string({ maxLength: 20 });
const subject: fc.Arbitrary<ApprovalSubject> = fc.record({
  ...{ names, key: part, keyOnRenewal: fc.constantFrom('reuse', 'fresh'), organization: part.map((one) => one.trim()) },
  ...{ profileId: part, clientId: part, scmUrl: part, profileName: part, owner: part },
  term: fc.constantFrom('public', 'private'),
});

/** Two that differ in one part at the most. */
const pair = fc
  .tuple(subject, subject, fc.constantFrom(...(Object.keys(SUBJECT) as (keyof ApprovalSubject)[])))
  .map(([one, other, part]) => [one, { ...one, [part]: other[part] }] as const);

/** Everything but what is for people alone, names as a set. */
const meaning = ({ profileName, names: all, ...rest }: ApprovalSubject) => ({
  ...rest,
  names: [...new Set(all)].sort(),
});

describe('what a hash is taken of', () => {
  it('is the same in whatever order and case the names come, however often, and whatever blanks are around', () => {
    fc.assert(
      fc.property(subject, fc.func(fc.integer()), fc.boolean(), (one, rank, upper) => {
        const shuffled = [...one.names, ...one.names.slice(0, 1)].sort((a, b) => rank(a) - rank(b));
        const written = shuffled.map((each) => (upper ? each.toUpperCase() : `${each}.`));
        const organization = ` ${one.organization} `;
        expect(canonicalSubject({ ...one, names: written, organization })).toBe(canonicalSubject(one));
      }),
    );
  });

  it('differs wherever anything that counts differs', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const isSame = JSON.stringify(meaning(one)) === JSON.stringify(meaning(other));
        expect(canonicalSubject(one) === canonicalSubject(other)).toBe(isSame);
        // Whoever has to approve anew is told why, and nobody else.
        expect(differencesOf(one, other)).toHaveLength(isSame ? 0 : 1);
      }),
    );
  });

  it('is written as ever, so that what was approved before an update of the app stays approved', () => {
    expect(canonicalSubject(SUBJECT)).toBe(
      '["approval-1",["a.example.com","b.example.com"],"RSA 2048","reuse","p","c","https://scm.example.com","public","Example","rita"]',
    );
  });

  it.each<[keyof ApprovalSubject, Partial<ApprovalSubject>]>([
    ['names', { names: ['a.example.com'] }],
    ['key', { key: 'RSA 3072' }],
    ['keyOnRenewal', { keyOnRenewal: 'fresh' }],
    ['profileId', { profileId: 'q' }],
    ['clientId', { clientId: 'd' }],
    ['scmUrl', { scmUrl: 'https://other.example.com' }],
    ['term', { term: 'private' }],
    ['organization', { organization: 'Other' }],
    ['owner', { owner: 'n' }],
  ])('differs by %s', (_part, change) => {
    expect(canonicalSubject({ ...SUBJECT, ...change })).not.toBe(canonicalSubject(SUBJECT));
  });

  it('moves nothing from one part to the next', () => {
    const split = { ...SUBJECT, key: 'RSA', keyOnRenewal: 'reuse' as const, organization: '2048' };
    expect(canonicalSubject(split)).not.toBe(canonicalSubject({ ...SUBJECT, key: 'RSA 2048', organization: '' }));
    expect(canonicalSubject({ ...SUBJECT, names: ['a.example.com,b.example.com'] })).not.toBe(
      canonicalSubject(SUBJECT),
    );
  });

  it('leaves out what a profile is called', () => {
    expect(canonicalSubject({ ...SUBJECT, profileName: 'Renamed' })).toBe(canonicalSubject(SUBJECT));
  });
});

it.each([
  ['bücher.example', 'xn--bcher-kva.example'],
  ['BÜCHER.example.', 'xn--bcher-kva.example'],
  ['*.bücher.example', '*.xn--bcher-kva.example'],
  ['faß.example', 'xn--fa-hia.example'],
  [' a.example ', 'a.example'],
  ['%61.example', '%61.example'],
  ['ü b.example', 'ü b.example'],
  ['10.0.0.1', '10.0.0.1'],
  ['2001:DB8::1', '2001:db8::1'],
  ['１０.example', '10.example'],
  ['１.２.３.４', '1.2.3.4'],
  ['ü/evil.example', 'ü/evil.example'],
  ['ü@evil.example', 'ü@evil.example'],
])('takes the name %s for %s', (written, taken) => {
  expect(canonicalNames([written])).toEqual([taken]);
});
