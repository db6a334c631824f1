/**
 * How things are named in the store. Keys hold identity only and match the platform's pattern
 * `/^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/` (Forge KVS); whatever comes from outside is encoded.
 */

export const ENTITIES = {
  profile: 'profile',
  order: 'order',
  certificate: 'certificate',
  profileName: 'profile-name',
  audit: 'audit',
  webhook: 'webhook',
  keyClaim: 'key-claim',
  account: 'account',
} as const;

/** Indexes as declared in the manifest. */
export const INDEXES = {
  profilesByName: 'by-name',
  namesByHolder: 'by-holder',
  ordersByWork: 'by-work',
  ordersByLineage: 'by-lineage',
  certificatesByWork: 'by-work',
  certificatesByProfile: 'by-profile',
  auditByTime: 'by-time',
  auditByActor: 'by-actor',
  auditByAct: 'by-act',
  auditByOutcome: 'by-outcome',
  auditByProfile: 'by-profile',
  auditByIssue: 'by-issue',
  accountsByName: 'by-name',
} as const;

export const keys = {
  /** The lineage that a renewal issue belongs to. */
  lineage: (issueId: string) => `lineage:${encoded(issueId)}`,
  /** Who holds a serial number. */
  serialNumber: (serialNumber: string) => `serial:${encoded(serialNumber)}`,
  /** A public key that is never taken again. */
  compromised: (spkiSha256: string) => `compromised:${encoded(spkiSha256)}`,
  /** Which certificates have a public key: one key each, so that nothing is read to be written. */
  keyHolder: (spkiSha256: string, certificateId: string) => `${keys.keyHolders(spkiSha256)}${certificateId}`,
  keyHolders: (spkiSha256: string) => `key:${encoded(spkiSha256)}:`,
  clientSecret: (profileId: string, version: string) => `profile:${profileId}:secret:${version}`,
  token: (profileId: string, secretVersion: string) => `profile:${profileId}:token:${secretVersion}`,
  calledUp: (profileId: string) => `profile:${profileId}:called-up`,
  signIn: (profileId: string, secretVersion: string) => `profile:${profileId}:sign-in:${secretVersion}`,
  offeredOptions: 'offered-options',
  jiraFields: 'jira-fields',
  ruleCarriers: 'rule-carriers',
  scmLook: (orderId: string) => `scm-look:${encoded(orderId)}`,
  setUp: 'set-up',
  setUpTurn: (turn: number) => `set-up:turn:${turn}`,
  audit: (eventId: string) => encoded(eventId),
  /** How the duties of a schedule ended. */
  duties: (schedule: string) => `duties:${encoded(schedule)}`,
  logLevel: 'log-level',
  webhookDay: (day: string) => `webhook:day:${day}`,
  /** By id and version of the secret. */
  account: {
    secret: (id: string, version: string) => `account:${id}:secret:${version}`,
    token: (id: string, version: string) => `account:${id}:token:${version}`,
    signIn: (id: string, version: string) => `account:${id}:sign-in:${version}`,
  },
  accountTest: (id: string) => `account:${id}:test`,
  webhookClaim: (what: string) => `webhook:claim:${encoded(what)}`,
} as const;

/** Letters, digits, dot and minus stay; every other character becomes `_` and its code point in hex, so that no two collide. */
function encoded(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/gu, (char) => `_${(char.codePointAt(0) ?? 0).toString(16)}_`);
}
