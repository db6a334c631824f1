import { planRenewals } from '../../../../../../src/domain/renewal/plan/plan-renewals';
import { NOW } from '../../../../../../src/domain/testing/sample-certificate';
import { PLAN_POLICY, sampleToPlan } from '../../../../../../src/domain/testing/sample-plan';
import { DAY_MS } from '../../../../../../src/domain/validity';
import { CSV_HEAD, csvOf } from './csv';

const RANGE = { from: NOW, until: NOW + 130 * DAY_MS, now: NOW };
const POLICY = { ...PLAN_POLICY, timing: { by: 'window', days: 30 }, approval: { ask: 'every' } } as const;
const entries = planRenewals([sampleToPlan({ name: '=cmd|x', requester: '-Rita' })], () => POLICY, RANGE);
const issues = new Map([['1', { id: '1', key: 'CERT-1', owner: 'Ada' }]]);

it('has as many cells as its head, and nothing that a spreadsheet would calculate', () => {
  const [first = '', second = ''] = csvOf(entries, { issues, nameOfSource: () => 'A, "B"' }).split('\r\n');
  expect(CSV_HEAD.split(',')).toHaveLength(20);
  expect(first).toMatch(
    /^2026-12-31T[\d:.]+Z,'=cmd\|x,"A, ""B""",1,"Renewal begins on 2026-12-31, 30 days before expiry; the app orders it once it is approved.",window,,yes,Not known,,,,0,no,/,
  );
  expect(first).toMatch(/,2027-01-30T23:59:59.000Z,0A,CERT-1,Ada,'-Rita$/);
  // What comes of a renewal has a number of its own.
  expect(second).toMatch(/,2,"Renewal begins on .*Z,,CERT-1,Ada,'-Rita$/);
});

it('leaves out what is not known of issues', () => {
  expect(csvOf(entries, { issues: new Map(), nameOfSource: () => '' })).toMatch(/,0A,,,'-Rita\r\n/);
});
