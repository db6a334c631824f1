import type { Certificate } from '../../domain/certificate/certificate';
import type { Order } from '../../domain/order/order';
import { HOURLY_POINTS } from '../../domain/points/points';
import { sampleCertificate } from '../../domain/testing/sample-certificate';
import { DAY_MS } from '../../domain/validity';
import type { Job } from '../../domain/work/job';
import { isHeldBack } from './hold-back';

const certificate = sampleCertificate();
const NOW = certificate.notAfter - 20 * DAY_MS;
const ORDER: Job = { kind: 'order', id: 'o' };
const CARE: Job = { kind: 'certificate', id: 'c' };
const own = { state: 'queued', unattended: true, renews: { id: 'c' } } as Order;
const wish = { what: 'revoke', executionId: 'e', arrivedAt: '', rule: certificate.rule } as const;

interface There {
  readonly order?: Partial<Order>;
  readonly certificate?: Partial<Certificate>;
  readonly spent?: number;
  readonly now?: number;
}

const held = (job: Job, there: There = {}) => {
  const found = { ...certificate, untold: [], wishes: [], ...there.certificate };
  return isHeldBack(
    {
      now: () => there.now ?? NOW,
      jiraPoints: {
        thisHour: () => Promise.resolve({ hour: 0, spent: there.spent ?? HOURLY_POINTS }),
        settle: () => Promise.resolve(),
      },
      orders: { find: () => Promise.resolve({ ...own, ...there.order } as Order) } as never,
      certificates: { find: () => Promise.resolve(found) } as never,
    },
    job,
  );
};

it.each<[string, Job, There]>([
  ['a renewal that the app has begun and not sent', ORDER, {}],
  ['the care of a certificate', CARE, {}],
  ['the making of issues', { kind: 'issues', id: 'a' }, {}],
])('%s waits for the next hour once the share is spent, and not before', async (_name, job, there) => {
  expect(await held(job, there)).toBe(true);
  expect(await held(job, { ...there, spent: 0 })).toBe(false);
});

it.each<[string, Job, There]>([
  ['an order of a person', ORDER, { order: { unattended: false } }],
  ['an order that SCM has', ORDER, { order: { state: 'requested' } }],
  ['what a person asked for', CARE, { certificate: { wishes: [wish] } }],
  ['a certificate to which something happened', { ...CARE, atOnce: true }, {}],
  ['a renewal of one that expires in two days', ORDER, { now: certificate.notAfter - 2 * DAY_MS }],
  ['one that expires in two days', CARE, { now: certificate.notAfter - 2 * DAY_MS }],
  ['work on many certificates that a person began', { kind: 'bulk', id: 'b' }, {}],
  ['a file on an issue', { kind: 'attachment', id: 'f', what: 'attached', issueId: '1', fileName: 'a.pem' }, {}],
])('%s never waits', async (_name, job, there) => {
  expect(await held(job, there)).toBe(false);
});
