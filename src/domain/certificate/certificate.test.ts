import * as fc from 'fast-check';
import { newOrder, toRequested, toSubmitting } from '../order/order-steps';
import { attachmentName, certificateId, newCertificate, predecessor } from './certificate';

const NOW = Date.UTC(2026, 10, 2);
const request = {
  ...{ profileId: 'p', profileName: 'P', clientId: 'c', scmUrl: 'https://scm.example.com', csr: 'MII' },
  ...{ spkiSha256: 'ab', commonName: 'a.example.com', names: ['a.example.com'], mark: 'M', sentAt: NOW },
  home: { projectId: '10000', issueTypeId: '10100' },
};
const facts = {
  ...{ commonName: 'a.example.com', names: ['a.example.com', 'b.example.com'], serialNumber: '0A' },
  ...{ notBefore: NOW - 1, notAfter: NOW + 9_000, spkiSha256: 'ab', pem: 'PEM' },
};
const claim = { issueId: '1', executionId: 'e', arrivedAt: '3', rule: { onSuccess: 'Live' } };
const order = (place: object) => {
  const queued = newOrder(claim, { lineage: 'issue-1', generation: 2, ...place }, NOW - 5);
  return toRequested(toSubmitting(queued, request, NOW - 4), '77', NOW - 3);
};

describe('a new certificate', () => {
  it('is what was read off it and what its order knows, looked at first at once', () => {
    expect(newCertificate(order({}), facts, NOW)).toEqual({
      ...facts,
      ...{ id: 'p:77', version: 1, certId: '77', profileId: 'p', orderId: 'issue-1#2', lineage: 'issue-1' },
      ...{ generation: 2, issueId: '1', rule: { onSuccess: 'Live' }, createdAt: NOW, lookedAt: NOW, wishes: [] },
      ...{ work: 'open', nextAttemptAt: NOW, leaseUntil: 0, failures: 0, since: NOW, trouble: '' },
      ...{ joined: [], untold: [], untoldSince: NOW },
    });
  });

  it('knows what it renews, and is named so by what renews it', () => {
    const renews = { id: 'p:70', certId: '70', orderId: 'issue-1#1', issueId: '1' };
    const certificate = newCertificate(order({ renews }), facts, NOW);
    expect(certificate.renews).toEqual(renews);
    const named = { id: 'p:77', certId: '77', orderId: 'issue-1#2', issueId: '1' };
    expect(predecessor(certificate)).toEqual({ ...named, spkiSha256: certificate.spkiSha256 });
  });
});

describe('its id', () => {
  it.each([
    ['4711', 'p:4711'],
    ['a.b-C', 'p:a.b-C'],
    ['a_b', 'p:a_5f_b'],
    ['*/+= #', 'p:_2a__2f__2b__3d__20__23_'],
    ['ü😀', 'p:_fc__1f600_'],
  ])('of SCM’s “%s” is %s', (certId, id) => {
    expect(certificateId('p', certId)).toBe(id);
  });

  it('holds what the store takes, and no two certificates have the same', () => {
    const certId = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('_', '5', 'f', '/', '2') }),
    );
    fc.assert(
      fc.property(certId, certId, (one, other) => {
        expect(certificateId('p', one)).toMatch(/^p:[A-Za-z0-9._-]*$/);
        expect(certificateId('p', one) === certificateId('p', other)).toBe(one === other);
      }),
      { numRuns: 2_000 },
    );
  });
});

it.each([
  ['*.example.com', '00AABBCCDD', 'wildcard.example.com-AABBCCDD.pem'],
  ['a.example.com', '0A', 'a.example.com-0A.pem'],
  ['2001:db8::1', '0A', '2001_db8__1-0A.pem'],
  ['../x y', '0A', '.._x_y-0A.pem'],
])('the file of %s with serial number %s is called %s', (commonName, serialNumber, name) => {
  expect(attachmentName({ commonName, serialNumber })).toBe(name);
});

it('the file’s name fits a file system however long the common name', () => {
  const name = attachmentName({ commonName: 'x'.repeat(253), serialNumber: 'F'.repeat(40) });
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
});
