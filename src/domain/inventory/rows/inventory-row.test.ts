import * as fc from 'fast-check';
import { NO_EXPIRY_MS } from '../../validity';
import { SnapshotCount } from '../snapshot';
import { packed, unpacked } from './digest-page';
import type { Seen } from './digest-page';
import { goneRow } from './gone-row';
import { contentOf, factsOf, newOf, rowFrom } from './inventory-row';
import { nameChunks } from './name-chunks';

const LISTED = { sslId: '54', complete: true, commonName: 'a.example.com', names: ['b.example.com'] } as const;

describe('a row', () => {
  it('says of what SCM does not say that it is not given, in a form that an index takes', () => {
    expect(factsOf(LISTED)).toMatchObject({
      ...{ status: 'unknown', notAfter: NO_EXPIRY_MS, certTypeId: 'none', orgId: 'none', keyType: 'none' },
      ...{ serialNumber: 'none', allNames: ['a.example.com', 'b.example.com'] },
    });
  });

  it('has changed when anything that SCM says has, and only then', () => {
    const content = contentOf(factsOf(LISTED));
    expect(contentOf(factsOf({ ...LISTED }))).toBe(content);
    for (const change of [
      { status: 'revoked' },
      { notAfter: 5 },
      { names: [] },
      { comments: 'x' },
      { renewed: true },
    ] as const)
      expect(contentOf(factsOf({ ...LISTED, ...change }))).not.toBe(content);
  });

  it('keeps what the app added to it, and comes back from being gone', () => {
    const foundBy = { suffixes: [], suffixCount: 0, hash: 'h' };
    const first = { ...rowFrom(factsOf(LISTED), foundBy, newOf('a')), issue: 'yes', issueId: '10001' } as const;
    const gone = goneRow(first, 7);
    expect(gone).toMatchObject({ status: 'gone', goneAt: 7, commonName: 'a.example.com', issueId: '10001' });
    const again = rowFrom(factsOf(LISTED), foundBy, gone);
    expect(again).toEqual(first);
  });

  it('has its many names beside it, each of them once', () => {
    const names = Array.from({ length: 10_000 }, (_, place) => `n${place}`);
    expect(nameChunks(names, 20).flat()).toEqual(names);
    expect(nameChunks(names.slice(0, 20), 20)).toEqual([]);
  });
});

const seen = fc.record<Seen>({
  sslId: fc.string(),
  hash: fc.string(),
  status: fc.constantFrom('issued', 'revoked'),
  certTypeId: fc.string(),
  keyType: fc.string(),
  orgId: fc.string(),
  lastDay: fc.integer(),
});

it('what a page has seen is what is read of it', () => {
  fc.assert(fc.property(fc.array(seen), (page) => expect(unpacked(packed(page))).toEqual(page)));
});

it('two hundred certificates cost one read of ten kilobytes', () => {
  const page = Array.from({ length: 200 }, (_, place) => ({
    ...{
      sslId: String(10_000_000 + place),
      hash: 'abcdef012345',
      status: 'issued',
      certTypeId: String(1_000 + (place % 20)),
    },
    ...{ keyType: 'RSA 2048', orgId: '4711', lastDay: 20_000 + place },
  }));
  expect(JSON.stringify(packed(page)).length).toBeLessThan(10_000);
});

describe('a snapshot', () => {
  it('counts each certificate once and in the week in which it ends', () => {
    const count = new SnapshotCount(20_000 * 86_400_000);
    const one = { hash: '', certTypeId: '1', keyType: 'RSA 2048', orgId: '4711' };
    for (const sslId of ['1', '1', '2']) count.add({ ...one, sslId, status: 'issued', lastDay: 20_008 });
    count.add({ ...one, sslId: '3', status: 'revoked', lastDay: 20_008 });
    count.add({ ...one, sslId: '4', status: 'issued', lastDay: 19_999 });
    const { total, byStatus, byOrganization, weeks } = count.snapshot(1);
    expect(byOrganization).toEqual([{ value: '4711', count: 4 }]);
    expect(total).toBe(4);
    expect(byStatus).toEqual([
      { value: 'issued', count: 3 },
      { value: 'revoked', count: 1 },
    ]);
    expect(weeks.slice(0, 3)).toEqual([0, 2, 0]);
  });

  it('counts kinds beyond the fifty largest together', () => {
    const count = new SnapshotCount(0);
    for (let place = 0; place < 70; place++)
      count.add({
        sslId: String(place),
        hash: '',
        status: 'issued',
        certTypeId: `p${place}`,
        keyType: 'k',
        orgId: 'o',
        lastDay: 0,
      });
    const { byProfile } = count.snapshot(0);
    expect(byProfile).toHaveLength(51);
    expect(byProfile.at(-1)).toEqual({ value: 'other', count: 20 });
  });
});
