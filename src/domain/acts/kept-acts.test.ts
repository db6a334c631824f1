import { ACTS, type Act } from './act';
import { keptActs, type RuleCarrier, type Step } from './kept-acts';

const step = (id: string, name: string, isAvailable = false): Step => ({ id, name, isAvailable });
const carrier = (rule: string, id: string, name: string): RuleCarrier => ({ rule, id, name });
const kept = (steps: readonly Step[], carriers: readonly RuleCarrier[] = []) => [...keptActs(ACTS, steps, carriers)];

it.each<[string, readonly Step[], readonly RuleCarrier[], readonly Act[]]>([
  ['nothing is listed', [], [carrier('revoke', '41', 'Revoke Certificate')], []],
  ['all of them are open', [step('41', 'Revoke Certificate', true)], [], []],
  ['it has our name', [step('41', 'Revoke Certificate')], [], ['revoke']],
  ['it has another name and our rule', [step('7', 'Withdraw')], [carrier('revoke', '7', 'Withdraw')], ['revoke']],
  ['only its number is one with our rule', [step('7', 'Close')], [carrier('revoke', '7', 'Withdraw')], []],
  ['it carries another rule of ours', [step('7', 'Withdraw')], [carrier('renew', '7', 'Withdraw')], ['renew']],
  [
    'one of two ways is open',
    [step('7', 'Withdraw'), step('8', 'Withdraw', true)],
    [carrier('revoke', '7', 'Withdraw'), carrier('revoke', '8', 'Withdraw')],
    [],
  ],
  [
    'one with our name alone is open beside a closed one with our rule',
    [step('7', 'Withdraw'), step('41', 'Revoke Certificate', true)],
    [carrier('revoke', '7', 'Withdraw')],
    ['revoke'],
  ],
  ['the one for cancelling is closed', [step('61', 'Cancel Request')], [], ['cancel']],
  ['a transition of the app is closed to people', [step('121', 'Certificate Revoked')], [], []],
])('where %s', (_what, steps, carriers, expected) => {
  expect(kept(steps, carriers)).toEqual(expected);
});

it('only acts that were asked for are named', () => {
  expect([...keptActs(['renew'], [step('41', 'Revoke Certificate')], [])]).toEqual([]);
});
