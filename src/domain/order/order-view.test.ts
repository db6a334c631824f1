import type { CertificateRecord } from '../certificate-record';
import { newOrder, toIssued, toRequested, toSubmitting, toUnknown } from './order-steps';
import { orderView } from './order-view';

const NOW = Date.UTC(2026, 10, 2);
const queued = newOrder({ issueId: '1', executionId: 'e', arrivedAt: '', rule: {} }, 1, NOW);
const submitting = toSubmitting(
  queued,
  {
    ...{
      profileId: 'p',
      profileName: 'Standard SSL',
      clientId: 'c',
      scmUrl: 'https://scm.example.com',
      csr: 'MII',
      spkiSha256: 'ab',
      commonName: 'a.example.com',
    },
    ...{ names: ['a.example.com'], mark: 'Jira CERT-1 order 1 (abcdef)', sentAt: NOW },
  },
  NOW,
);
const nobody = { certificate: undefined, maySettle: false, operators: [] };
const certificate: CertificateRecord = {
  ...{
    certId: '77',
    profileId: 'p',
    orderId: queued.id,
    lineage: queued.lineage,
    issueId: '1',
    spkiSha256: 'ab',
    pem: 'PEM',
  },
  ...{
    commonName: '*.example.com',
    names: ['*.example.com'],
    serialNumber: '00AABBCCDD',
    notBefore: NOW,
    notAfter: NOW + 1,
  },
};

it('says who acts next, without words of the code', () => {
  expect(orderView(queued, nobody)).toEqual({
    ...{ state: 'queued', title: 'Waiting to be sent', next: 'The app sends the order to SCM.', since: NOW, names: [] },
  });
});

it('shows profile, id and names once the order was sent', () => {
  const view = orderView(toRequested(submitting, '77', NOW), nobody);
  expect(view).toMatchObject({ profile: 'Standard SSL', certId: '77', names: ['a.example.com'] });
});

it('shows the certificate’s own facts when it is issued', () => {
  const order = toIssued(toRequested(submitting, '77', NOW), [], NOW);
  expect(orderView(order, { ...nobody, certificate })).toMatchObject({
    names: ['*.example.com'],
    certificate: { serialNumber: '00AABBCCDD', fileName: 'wildcard.example.com-AABBCCDD.pem' },
  });
});

it('asks the question of a lost reply, and says who may answer it', () => {
  const view = orderView(toUnknown(submitting, ['id'], NOW), { ...nobody, operators: ['Otto'], maySettle: true });
  expect(view.question).toEqual({
    ...{
      mark: 'Jira CERT-1 order 1 (abcdef)',
      commonName: 'a.example.com',
      sentAt: NOW,
      operators: ['Otto'],
      maySettle: true,
    },
  });
});
