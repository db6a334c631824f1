/** Rules for a certificate that was collected, before it is attached or marked issued (BR 6.3.2, 7.1.2.7). */
import { maximumValidityDays } from '../domain/baseline-requirements';
import type { Finding, Severity } from '../domain/finding';
import { DAY_MS, expired, SECOND_MS, validityDays } from '../domain/validity';
import type { CertificateFacts } from './certificate';
import { comparableName } from './names';

/** What was asked for. */
export interface Expected {
  /** SHA-256 over the CSR's SubjectPublicKeyInfo, lower-case hexadecimal. */
  readonly spkiSha256: string;
  /** Every name that was asked for, the common name included, in any spelling. */
  readonly names: readonly string[];
}

export interface CollectContext {
  /** Epoch milliseconds. */
  readonly now: number;
  /** False for a private CA, which is exempt from the public maximum validity. Default true. */
  readonly publicTrust?: boolean;
}

interface CollectedRule {
  readonly code: string;
  readonly clause: string;
  readonly severity: Severity;
  readonly publicTrustOnly?: true;
  /** The sentence when the rule is broken. */
  readonly check: (leaf: CertificateFacts, expected: Expected, context: CollectContext) => string | undefined;
}

const CLOCK_TOLERANCE_MS = 2 * DAY_MS;

interface NameDifference {
  readonly missing: readonly string[];
  readonly twins: readonly string[];
  readonly extra: readonly string[];
}

/** Names that differ; a twin is what CAs add by themselves: `www.` more or less, and the bare domain of a wildcard. */
function compareNames(leaf: CertificateFacts, expected: Expected): NameDifference {
  const asked = new Set(expected.names.map(comparableName));
  const given = new Set([...leaf.dnsNames, ...leaf.ipAddresses].map(comparableName));
  const isTwin = (name: string): boolean =>
    asked.has(`www.${name}`) || asked.has(`*.${name}`) || asked.has(name.replace(/^www\./, ''));
  const added = [...given].filter((name) => !asked.has(name));
  return {
    missing: [...asked].filter((name) => !given.has(name)),
    twins: added.filter(isTwin),
    extra: added.filter((name) => !isTwin(name)),
  };
}

const listed = (names: readonly string[]): string => names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');
const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const COLLECTED_RULES: readonly CollectedRule[] = [
  {
    code: 'certificate-key',
    clause: 'BR 7.1.2.7',
    severity: 'refuse',
    check: (leaf, { spkiSha256 }) =>
      leaf.key.spkiSha256 === spkiSha256
        ? undefined
        : "The certificate is not for this request's key, so the server could not use it. Ask someone with SCM access to check the order.",
  },
  {
    code: 'certificate-names-missing',
    clause: 'BR 7.1.2.7.12',
    severity: 'refuse',
    check: (leaf, expected) => {
      const { missing } = compareNames(leaf, expected);
      return missing.length === 0
        ? undefined
        : `The certificate lacks names that were requested: ${listed(missing)}. Ask someone with SCM access to check the order.`;
    },
  },
  {
    code: 'certificate-names-extra',
    clause: 'BR 7.1.2.7.12',
    severity: 'refuse',
    check: (leaf, expected) => {
      const { extra } = compareNames(leaf, expected);
      return extra.length === 0
        ? undefined
        : `The certificate has names that were not requested: ${listed(extra)}. Ask someone with SCM access to check the order.`;
    },
  },
  {
    code: 'certificate-names-added',
    clause: 'BR 7.1.2.7.12',
    severity: 'warn',
    check: (leaf, expected) => {
      const { twins } = compareNames(leaf, expected);
      return twins.length === 0 ? undefined : `SCM added ${listed(twins)} to the names of the certificate.`;
    },
  },
  {
    code: 'certificate-name-kinds',
    clause: 'BR 7.1.2.7.12',
    severity: 'refuse',
    publicTrustOnly: true,
    check: ({ otherNameKinds }) =>
      otherNameKinds.length === 0
        ? undefined
        : `The certificate has alternative names of the kind ${listed(otherNameKinds)}, which TLS certificates must not have.`,
  },
  {
    code: 'certificate-expired',
    clause: 'RFC 5280 §4.1.2.5',
    severity: 'refuse',
    check: ({ notAfter }, _expected, { now }) =>
      expired(notAfter, now) ? `The certificate expired on ${day(notAfter)}. Request a new one.` : undefined,
  },
  {
    code: 'certificate-dates',
    clause: 'RFC 5280 §4.1.2.5',
    severity: 'refuse',
    check: ({ notBefore, notAfter }) =>
      notAfter + SECOND_MS > notBefore
        ? undefined
        : 'The certificate ends before it begins. Ask the CA for another one.',
  },
  {
    code: 'certificate-not-yet-valid',
    clause: 'BR 7.1.2.7',
    severity: 'refuse',
    check: ({ notBefore }, _expected, { now }) =>
      notBefore - now > CLOCK_TOLERANCE_MS
        ? `The certificate is not valid before ${day(notBefore)}. Ask someone with SCM access to check the order.`
        : undefined,
  },
  {
    code: 'certificate-begins-early',
    clause: 'BR 7.1.2.7',
    severity: 'warn',
    check: ({ notBefore }, _expected, { now }) =>
      now - notBefore > CLOCK_TOLERANCE_MS
        ? `The certificate has been valid since ${day(notBefore)}, more than two days before it was collected.`
        : undefined,
  },
  {
    code: 'certificate-validity',
    clause: 'BR 6.3.2',
    severity: 'refuse',
    publicTrustOnly: true,
    check: ({ notBefore, notAfter }) => {
      const days = validityDays(notBefore, notAfter);
      const maximum = maximumValidityDays(notBefore) ?? Number.POSITIVE_INFINITY;
      return days > maximum
        ? `The certificate is valid for ${days} days; ${maximum} are allowed for its date of issue. Ask for a shorter term.`
        : undefined;
    },
  },
  {
    code: 'certificate-purpose',
    clause: 'BR 7.1.2.7.10',
    severity: 'refuse',
    check: ({ keyPurposes }) =>
      keyPurposes.includes('serverAuth')
        ? undefined
        : 'The certificate is not meant for servers (serverAuth is missing). Ask for a server certificate profile.',
  },
  {
    code: 'certificate-is-ca',
    clause: 'BR 7.1.2.7.8',
    severity: 'refuse',
    check: ({ isCa }) =>
      isCa ? 'The certificate is a CA certificate. Ask someone with SCM access to check the order.' : undefined,
  },
];

/** Findings about the leaf alone, all at once. */
export function judgeLeaf(leaf: CertificateFacts, expected: Expected, context: CollectContext): Finding[] {
  return COLLECTED_RULES.flatMap(({ code, clause, severity, publicTrustOnly, check }) => {
    const message = publicTrustOnly && context.publicTrust === false ? undefined : check(leaf, expected, context);
    return message === undefined ? [] : [{ code, clause, severity, message }];
  });
}
