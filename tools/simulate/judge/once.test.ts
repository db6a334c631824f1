import type { World } from '../../../sandbox/world/world';
import type { Entry } from '../watch/scm-ledger';
import { duplicatesIn } from './once';

const order = (certId: string, generation: string, predecessor?: string): Entry => ({
  ...{ certId, generation, clientId: 'c', at: 0, name: 'a.example.com', mark: generation && `${generation} (abc123)` },
  ...{ action: predecessor === undefined ? 'enroll' : 'renew', ...(predecessor !== undefined && { predecessor }) },
});

/** @param declined orders that an approver refused */
function found(entries: readonly Entry[], declined: readonly string[] = []) {
  const find = (certId: string) => ({ status: declined.includes(certId) ? 'Declined' : 'Issued' });
  const world = { scm: { orders: { find } } } as unknown as World;
  return duplicatesIn(entries, world).map(({ examples }) => examples);
}

const first = order('1', 'Jira CERT-1 order 1');
const second = order('2', 'Jira CERT-1 order 2', '1');

it.each<[string, readonly Entry[], readonly string[], readonly (readonly string[])[]]>([
  ['one order for each generation', [first, second], [], [[], [], []]],
  ['two for one generation', [first, order('3', 'Jira CERT-1 order 1')], [], [['Jira CERT-1 order 1'], [], []]],
  ['two renewals of one certificate', [first, second, order('4', 'Jira CERT-9 order 2', '1')], [], [[], ['1'], []]],
  ['another after one that was refused', [first, second, order('5', 'Jira CERT-1 order 3', '1')], ['2'], [[], [], []]],
  ['an order of nobody’s', [order('6', '')], [], [[], [], ['6']]],
])('judges %s', (_what, entries, declined, expected) => {
  expect(found(entries, declined)).toEqual(expected);
});
