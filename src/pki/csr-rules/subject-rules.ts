/** Rules about the subject: the common name, and fields that the CA takes from elsewhere (BR 7.1.4, 7.1.2.7.2–.4). */
import type { CsrFacts } from '../csr';
import { LONGEST_COMMON_NAME } from '../names';
import { quoted, when, type CsrRule } from './rule';

function commonNamesMissingFromSan({ requestedNames }: CsrFacts): string[] {
  const inSan = new Set(requestedNames.filter(({ source }) => source !== 'commonName').map(({ name }) => name.ascii));
  return requestedNames
    .filter(
      ({ source, name }) =>
        source === 'commonName' && name.kind === 'domain' && inSan.size > 0 && !inSan.has(name.ascii),
    )
    .map(({ text }) => text);
}

/** Common names that are addresses and don't stand among the request's iPAddress names. */
function bareAddresses({ requestedNames, ipAddresses }: CsrFacts): string[] {
  return requestedNames
    .filter(({ source, name }) => source === 'commonName' && name.kind === 'ip' && !ipAddresses.includes(name.ascii))
    .map(({ text }) => text);
}

export const SUBJECT_RULES: readonly CsrRule[] = [
  {
    code: 'no-name',
    clause: 'BR 7.1.2.7.12',
    severity: 'refuse',
    check: ({ requestedNames }) =>
      when(
        requestedNames.every(({ text }) => text.trim() === ''),
        'The CSR names no domain: it has neither a common name nor alternative names. ' +
          'Create the CSR again with the domain name as common name or subject alternative name.',
      ),
  },
  {
    code: 'common-name-many',
    clause: 'BR 7.1.4.3',
    severity: 'refuse',
    check: ({ commonNames }) =>
      when(
        commonNames.length > 1,
        `The CSR has ${commonNames.length} common names; one at most is allowed. ` +
          'Create the CSR again and give the others as subject alternative names.',
      ),
  },
  {
    code: 'common-name-length',
    clause: 'RFC 5280 A.1',
    severity: 'refuse',
    check: ({ commonNames }) =>
      when(
        commonNames.some((name) => Array.from(name).length > LONGEST_COMMON_NAME),
        `The common name has more than ${LONGEST_COMMON_NAME} characters. ` +
          'Create the CSR again without it and give the name as subject alternative name.',
      ),
  },
  {
    code: 'common-name-address',
    clause: 'BR 7.1.4.3',
    severity: 'refuse',
    check: (facts) => {
      const bare = bareAddresses(facts);
      return when(
        bare.length > 0,
        `The common name ${quoted(bare)} is an IP address without a matching alternative name of type IP. ` +
          'Use a domain name, or create the CSR again with the address as subject alternative name (IP:…).',
      );
    },
  },
  {
    code: 'common-name-not-in-san',
    clause: 'BR 7.1.4.3',
    severity: 'warn',
    check: (facts) => {
      const missing = commonNamesMissingFromSan(facts);
      return when(
        missing.length > 0,
        `The common name ${quoted(missing)} is not among the alternative names of the CSR; it is requested as well.`,
      );
    },
  },
  {
    code: 'subject-fields',
    clause: 'BR 7.1.2.7.2–7.1.2.7.4',
    severity: 'warn',
    check: ({ subject }) => {
      const fields = subject.filter(({ name }) => name !== 'CN').map(({ name }) => name);
      return when(
        fields.length > 0,
        `The subject fields ${quoted(fields)} of the CSR are not used: ` +
          'the certificate shows what the CA has validated for the organization, or the domain alone.',
      );
    },
  },
];
