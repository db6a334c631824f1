import { domainWarning } from './domain-warning';
import { validationMethod } from './validation-methods';

const NOW = Date.UTC(2026, 10, 2);
const DAY = 86_400_000;

it.each([
  ['well', { status: 'validated', validUntil: NOW + 90 * DAY }, undefined],
  ['well without a date', { status: 'validated' }, undefined],
  ['soon', { status: 'validated', validUntil: NOW + 29 * DAY }, { kind: 'ends-soon', at: NOW + 29 * DAY }],
  ['over', { status: 'expired', validUntil: NOW - DAY }, { kind: 'ended' }],
  ['over since SCM was asked', { status: 'validated', validUntil: NOW }, { kind: 'ended' }],
  ['never begun', { status: 'not-validated' }, { kind: 'not-validated' }],
  ['not said', { status: 'unknown' }, undefined],
] as const)('a validation that is %s', (_how, domain, warning) => {
  expect(domainWarning(domain, NOW)).toEqual(warning);
});

it.each([
  ['EMAIL', 'E-mail', Date.UTC(2028, 2, 15)],
  ['Email', 'E-mail', Date.UTC(2028, 2, 15)],
  ['PHONE', 'Phone', Date.UTC(2027, 2, 15)],
  ['CNAME_CSR_HASH', 'CNAME', undefined],
  ['HTTP_CSR_HASH', 'HTTP', undefined],
  ['HTTPS_CSR_HASH', 'HTTPS', undefined],
  ['DNSTXT_RANDOM_VALUE', 'TXT', undefined],
  ['PERSISTENT_TXT', 'Persistent TXT', undefined],
  ['CARRIER_PIGEON', 'CARRIER_PIGEON', undefined],
] as const)('the method %s is %s', (word, name, endsAt) => {
  expect(validationMethod(word)).toEqual({ name, ...(endsAt !== undefined && { endsAt }) });
});
