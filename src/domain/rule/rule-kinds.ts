/** The workflow rules of the app, one line each: what it is called, and what an admin may set for it. */
import { STATUSES } from '../issue/issue-fields';

/** What the configuration dialog offers. */
export type RuleSetting = 'profile' | 'onSuccess' | 'onRefusal' | 'comments';

export interface RuleKind {
  /** As the manifest says it. */
  readonly name: string;
  /** Completes “This rule …”. */
  readonly does: string;
  readonly settings: readonly RuleSetting[];
  /** Where the issue goes where the rule names no status; absent: it stays. */
  readonly onSuccess?: string;
  readonly onRefusal?: string;
}

const MOVES = ['onSuccess', 'onRefusal', 'comments'] as const;
const CERTIFICATE = 'where an issue with a certificate belongs';

/** By the key of the module. A renewal, a replacement and a revocation go to the account that has the certificate, so no profile is chosen. */
export const RULE_KINDS = {
  enroll: {
    name: 'Enroll certificate',
    does: 'orders the certificate that the issue describes',
    settings: ['profile', ...MOVES],
    onSuccess: STATUSES.enrolled,
    onRefusal: STATUSES.request,
  },
  renew: {
    name: 'Renew certificate',
    does: 'orders a renewal of the issue’s certificate, which Sectigo bills',
    settings: MOVES,
    onSuccess: STATUSES.enrolled,
    onRefusal: CERTIFICATE,
  },
  replace: {
    name: 'Replace certificate',
    does: 'has the issue’s certificate replaced by one with a new CSR, which is free',
    settings: MOVES,
    onSuccess: STATUSES.enrolled,
    onRefusal: CERTIFICATE,
  },
  revoke: {
    name: 'Revoke certificate',
    does: 'revokes the issue’s certificate for good',
    settings: MOVES,
    onSuccess: STATUSES.revoked,
    onRefusal: CERTIFICATE,
  },
  'check-status': {
    name: 'Check status',
    does: 'looks at SCM and says on the issue how its order or certificate stands; it moves nothing',
    settings: [],
  },
  'do-not-renew': {
    name: 'Do not renew certificate',
    does: 'keeps the issue’s certificate from being renewed',
    settings: MOVES,
    onRefusal: CERTIFICATE,
  },
  'cancel-request': {
    name: 'Cancel certificate request',
    does: 'takes back a request that was not sent yet',
    settings: MOVES,
  },
  'certificate-request-is-valid': {
    name: 'Certificate request is valid',
    does: 'refuses the transition when the request could not be issued',
    settings: ['profile'],
  },
} as const satisfies Record<string, RuleKind>;

export type RuleKey = keyof typeof RULE_KINDS;

export function isRuleKey(key: string): key is RuleKey {
  return Object.hasOwn(RULE_KINDS, key);
}

export const RULE_KEYS = Object.keys(RULE_KINDS).filter(isRuleKey);

/** @returns the module of that key, with everything that it may have */
export function ruleKind(key: RuleKey): RuleKind {
  return RULE_KINDS[key];
}
