import * as fc from 'fast-check';
import type { Certificate } from '../certificate/certificate';
import { NOW as START, sampleCertificate } from '../testing/sample-certificate';
import { DAY_MS, expired } from '../validity';
import { decideRevocation } from './decide-revocation';
import type { RevocationFacts } from './decide-revocation';
import { REVOCATION_REASONS, reasonOf } from './reasons';

const END = START + 90 * DAY_MS;
const NOW = START + DAY_MS;
const certificate = (id: string, change: Partial<Certificate> = {}) =>
  sampleCertificate({ id, certId: id, serialNumber: `0${id}`, ...change });
const installed = { installed: { by: 'a', at: NOW } };
const revoked = { revoked: { at: NOW, by: 'elsewhere' } } as const;
const alone = { current: certificate('B') };
const supersededBy = { id: 'C', serialNumber: '0C', notAfter: END, issueId: '2', issueKey: 'CERT-2' };
const renewedElsewhere = { current: certificate('B', { supersededBy }), successor: certificate('C') };
const installedElsewhere = { current: certificate('B', { supersededBy }), successor: certificate('C', installed) };
/** Renewed on the same issue before, and on another one since, of which the store has lost the record. */
const successorLost = { current: certificate('B', { supersededBy }), previous: certificate('A') };
const renewedInPlace = { current: certificate('B'), previous: certificate('A') };
const installedInPlace = { current: certificate('B', installed), previous: certificate('A') };

const decide = (facts: RevocationFacts, words: string | undefined, now = NOW) =>
  decideRevocation(facts, reasonOf(words), now);

it.each<[string, RevocationFacts, string, string]>([
  ['the only one, whose key is known to others', alone, 'Key compromise', 'B'],
  ['the only one, whose owner has changed', alone, 'Affiliation changed', 'B'],
  ['the only one, whose service has ended', alone, 'Cessation of operation', 'B'],
  ['the only one, without a special reason', alone, 'Unspecified', 'B'],
  ['a renewed one, once the new one is installed', installedElsewhere, 'Superseded', 'B'],
  ['a renewed one without a special reason, once the new one is installed', installedElsewhere, 'Unspecified', 'B'],
  ['a renewed one whose key is known to others, at once', renewedElsewhere, 'Key compromise', 'B'],
  ['a renewed one whose service has ended, at once', renewedElsewhere, 'Cessation of operation', 'B'],
  ['a renewed one whose owner has changed, at once', renewedElsewhere, 'Affiliation changed', 'B'],
  ['the previous one on the same issue, once the new one is installed', installedInPlace, 'Superseded', 'A'],
  ['the current one on the same issue, whose key is known to others', renewedInPlace, 'Key compromise', 'B'],
])('revokes %s', (_name, facts, words, id) => {
  expect(decide(facts, words)).toMatchObject({ act: 'revoke', certificate: { id }, reason: { words } });
});

it.each<[string, RevocationFacts, string | undefined, RegExp]>([
  ['a superseded one of whose successor the record is lost', successorLost, 'Superseded', /may still be in use/],
  ['without a reason', alone, undefined, /^Choose a “Certificate revocation reason”: Unspecified, Key compromise/],
  ['for a reason that only a CA may give', alone, 'CA compromise', /^Choose a “Certificate revocation reason”/],
  ['as superseded what nothing supersedes', alone, 'Superseded', /has not been renewed.* still in use/],
  ['what is still in use', renewedElsewhere, 'Superseded', /\(serial number 0C\) as installed.*revoke the old one/],
  ['what may be in use, without a special reason', renewedElsewhere, 'Unspecified', /\(serial number 0C\)/],
  ['the previous one while the new one is not installed', renewedInPlace, 'Superseded', /\(serial number 0B\)/],
])('refuses to revoke %s, and says what to do', (_name, facts, words, sentence) => {
  const decision = decide(facts, words);
  expect(decision).toMatchObject({ act: 'refuse', sentence: expect.stringMatching(sentence) as string });
});

it.each<[string, RevocationFacts, string, string]>([
  ['the current one', { current: certificate('B', revoked) }, 'Key compromise', 'B'],
  ['the previous one', { ...installedInPlace, previous: certificate('A', revoked) }, 'Superseded', 'A'],
  [
    'a renewed one, even while the new one is not installed',
    { ...renewedElsewhere, current: certificate('B', { supersededBy, ...revoked }) },
    'Superseded',
    'B',
  ],
])('is done where %s was revoked before', (_name, facts, words, id) => {
  expect(decide(facts, words)).toMatchObject({ act: 'done', certificate: { id } });
});

it('“Superseded” never takes the one before where the current one was superseded, although the record of that is lost', () => {
  const decision = decide(successorLost, 'Superseded');
  expect(decision).not.toMatchObject({ certificate: { id: 'A' } });
  expect(decide({ ...successorLost, current: certificate('B', { supersededBy, ...revoked }) }, 'Superseded')).toEqual({
    ...{ act: 'done', certificate: certificate('B', { supersededBy, ...revoked }) },
  });
});

it('is done, not refused, where what was revoked has expired since', () => {
  expect(decide({ current: certificate('B', revoked) }, 'Key compromise', END).act).toBe('done');
});

it('refuses what has expired, to the second', () => {
  expect(decide(alone, 'Key compromise', END - 1).act).toBe('revoke');
  expect(decide(alone, 'Key compromise', END)).toMatchObject({
    ...{ act: 'refuse', sentence: 'The certificate has expired, so there is nothing to revoke.' },
  });
});

describe('whatever is asked', () => {
  type Traits = { readonly isInstalled: boolean; readonly isRevoked: boolean; readonly days: number };
  const traits = fc.record({
    ...{ isInstalled: fc.boolean(), isRevoked: fc.boolean(), days: fc.integer({ min: -5, max: 90 }) },
  });
  const made = (id: string, { isInstalled, isRevoked, days }: Traits) =>
    certificate(id, { notAfter: NOW + days * DAY_MS, ...(isInstalled && installed), ...(isRevoked && revoked) });
  const maybe = (id: string) =>
    fc.option(
      traits.map((given) => made(id, given)),
      { nil: undefined },
    );
  /** A successor is known, lost by the store, or there is none. */
  const facts = fc
    .record({ current: traits, previous: maybe('A'), successor: maybe('C'), isLost: fc.boolean() })
    .map(({ current, previous, successor, isLost }) => ({
      ...{ previous, successor },
      current: { ...made('B', current), ...((successor ?? isLost) && { supersededBy }) },
    }));
  const reason = fc.constantFrom(undefined, ...REVOCATION_REASONS);

  it('nothing is revoked without a reason, twice, or after its end', () => {
    fc.assert(
      fc.property(facts, reason, (given, why) => {
        const decision = decideRevocation(given, why, NOW);
        if (decision.act !== 'revoke') return;
        const { revoked: before, notAfter } = decision.certificate;
        expect([before, expired(notAfter, NOW), why]).toEqual([undefined, false, decision.reason]);
      }),
      { numRuns: 2_000 },
    );
  });

  const revoking = (given: RevocationFacts, code: number) => {
    const why = REVOCATION_REASONS.find((one) => one.code === code);
    const decision = decideRevocation(given, why, NOW);
    return decision.act === 'revoke' ? decision.certificate.id : undefined;
  };

  it('“Superseded” takes what has a successor, and only once that is installed', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const id = revoking(given, 4);
        const { current, successor } = given;
        if (id === 'A') expect([current.supersededBy, current.installed]).toEqual([undefined, installed.installed]);
        if (id === 'B') expect(current.supersededBy).toBeDefined();
        if (id === 'B' && successor) expect(successor.installed).toBeDefined();
      }),
      { numRuns: 2_000 },
    );
  });

  it('every other reason takes the issue’s own certificate, and “Unspecified” not while its successor is not installed', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(0, 1, 3, 5), (given, code) => {
        const id = revoking(given, code);
        expect(['B', undefined]).toContain(id);
        if (id && code === 0 && given.successor) expect(given.successor.installed).toBeDefined();
      }),
      { numRuns: 2_000 },
    );
  });
});
