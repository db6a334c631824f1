import { factsOf, newOf, rowFrom } from '../../../../domain/inventory/rows/inventory-row';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import type { IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import { noticeRevoked } from './notice-revoked';
import type { NoticeNeeds } from './notice-revoked';

const NOW = Date.UTC(2026, 10, 1);

function rowOf(status: 'issued' | 'revoked', issueId: string): InventoryRow {
  const facts = factsOf({ sslId: '7', complete: true, commonName: 'www.example.com', names: [], status });
  return { ...rowFrom(facts, { suffixes: [], suffixCount: 0, hash: 'h' }, newOf('a')), issueId };
}

/** A store of what issues are told alone. @param linked SCM's id of the certificate that the issue has now */
function world(linked = '7') {
  const kept: IssueAsks[] = [];
  const ports = {
    now: () => NOW,
    jobs: { queue: () => Promise.resolve() },
    rowIssues: { linkOf: () => Promise.resolve({ issueId: '10', account: 'a', sslId: linked, at: NOW }) },
    issueAsks: {
      find: () => Promise.resolve(kept[0]),
      create: (asks: IssueAsks) => Promise.resolve(kept.push(asks) > 0),
      replace: (_read: IssueAsks, next: IssueAsks) => Promise.resolve((kept[0] = next)),
    },
  } as unknown as NoticeNeeds;
  return { ports, kept };
}

it('tells the issue of a certificate once that somebody revoked it, and what to do', async () => {
  const { ports, kept } = world();
  const found = { before: rowOf('issued', '10'), row: rowOf('revoked', '10') };
  await noticeRevoked(ports, found);
  await noticeRevoked(ports, found);
  expect(kept[0]?.untold).toMatchObject([{ kind: 'revoked-elsewhere' }]);
});

it('says of the certificate before the one that the issue has now that it is that one', async () => {
  const { ports, kept } = world('8');
  await noticeRevoked(ports, { before: rowOf('issued', '10'), row: rowOf('revoked', '10') });
  expect(kept[0]).toMatchObject({
    sslId: '8',
    untold: [{ kind: 'status', next: expect.stringMatching(/SCM id 7/) as string }],
  });
});

it.each([
  ['was revoked before', rowOf('revoked', '10'), rowOf('revoked', '10')],
  ['is good', rowOf('issued', '10'), rowOf('issued', '10')],
  ['has no issue', rowOf('issued', ''), rowOf('revoked', '')],
])('tells nobody of one that %s', async (_what, before, row) => {
  const { ports, kept } = world();
  await noticeRevoked(ports, { before, row });
  expect(kept).toEqual([]);
});
