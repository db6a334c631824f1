/** A certificate as tests begin with: the first of issue 1, valid for 90 days from NOW, with nothing under way. */
import type { Certificate } from '../certificate/certificate';
import { DAY_MS } from '../validity';

export const NOW = Date.UTC(2026, 10, 2);

/** @param change what the test is about */
export function sampleCertificate(change: Partial<Certificate> = {}): Certificate {
  return {
    ...{ id: 'p:77', version: 1, certId: '77', profileId: 'p', orderId: 'issue-1#1', lineage: 'issue-1' },
    ...{ generation: 1, issueId: '1', rule: {}, createdAt: NOW, lookedAt: NOW, wishes: [] },
    ...{ commonName: 'a.example.com', names: ['a.example.com'], serialNumber: '0A', spkiSha256: 'ab', pem: 'PEM' },
    ...{ notBefore: NOW, notAfter: NOW + 90 * DAY_MS - 1_000 },
    ...{ work: 'watched', nextAttemptAt: NOW, leaseUntil: 0, failures: 0, since: NOW, trouble: '' },
    ...{ joined: [], untold: [], untoldSince: NOW },
    ...change,
  };
}
