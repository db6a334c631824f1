/** What plans of tests are made of: a certificate of 90 days from NOW under the policy that new profiles are offered. */
import type { CertificateToPlan, PlanPolicy } from '../renewal/plan/certificate-to-plan';
import { DEFAULT_POLICY } from '../renewal/policy';
import { DAY_MS } from '../validity';
import { NOW } from './sample-certificate';

const { timing, calendar, keyOnRenewal } = DEFAULT_POLICY;

export const PLAN_POLICY: PlanPolicy = { timing, calendar, keyOnRenewal, autoRenew: true, approval: { ask: 'never' } };

/** @param change what the test is about */
export function sampleToPlan(change: Partial<CertificateToPlan> = {}): CertificateToPlan {
  return {
    ...{ id: 'p:77', source: 'profile:p', name: 'a.example.com', names: ['a.example.com'], serialNumber: '0A' },
    ...{ notBefore: NOW, notAfter: NOW + 90 * DAY_MS - 1_000, createdAt: NOW, state: 'waiting', issueId: '1' },
    ...{ requester: '', publicTrust: true },
    ...change,
  };
}
