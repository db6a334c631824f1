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
  inventory: 'inventory',
  certificateName: 'certificate-name',
  sync: 'sync',
  bulk: 'bulk',
  accountOrder: 'account-order',
  reference: 'reference',
  issueMaking: 'issue-making',
  issueClaim: 'issue-claim',
  issueAsks: 'issue-asks',
  renewalDay: 'renewal-day',
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
  auditByAccount: 'by-account',
  accountsByName: 'by-name',
  inventoryByAccount: 'by-account',
  inventoryByStatus: 'by-status',
  inventoryByProfile: 'by-profile',
  inventoryByOrganization: 'by-organization',
  inventoryByKeyType: 'by-key-type',
  inventoryByIssue: 'by-issue',
  inventoryBySerial: 'by-serial',
  namesBySuffix: 'by-suffix',
  syncsByWork: 'by-work',
  bulksByWork: 'by-work',
  bulksByAccount: 'by-account',
  accountOrdersByWork: 'by-work',
  accountOrdersByAccount: 'by-account',
  referencesByWork: 'by-work',
  makingsByWork: 'by-work',
  issueAsksByWork: 'by-work',
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
  /** A host of SCM that does not answer. */
  silentHost: (host: string) => `scm-silent:${encoded(host)}`,
  /** When it did not answer the last time. */
  pastSilence: (host: string) => `scm-silent-past:${encoded(host)}`,
  probeTurn: (host: string, turn: string) => `scm-turn:${encoded(host)}:${encoded(turn)}`,
  watchdog: 'watchdog',
  watchdogSettings: 'watchdog:settings',
  watchdogTurn: (turn: number) => `watchdog:turn:${turn}`,
  jiraPoints: (hour: number) => `jira-points:${hour}`,
  /** By the domain and the end of its validation, epoch milliseconds. */
  domainIssue: (domain: string, until: number) => `${keys.domainIssues}${encoded(domain)}:${until}`,
  domainIssues: 'domain-issue:',
  waitingDigest: (profileId: string) => `waiting-digest:${encoded(profileId)}`,
  digestWanted: (profileId: string) => `${keys.digestsWanted}${encoded(profileId)}`,
  digestsWanted: 'digest-wanted:',
  /** What is to be said together of an account's certificates, and the issue that says it. */
  rowNews: {
    all: 'row-news:',
    of: (account: string) => `row-news:${encoded(account)}:`,
    lists: 'row-news-list:',
    list: (account: string) => `row-news-list:${encoded(account)}`,
  },
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
  inventoryRow: (account: string, sslId: string) => `${encoded(account)}:${encoded(sslId)}`,
  /** By the names under which a row is found: all of one row begin alike. */
  inventoryNames: (account: string, sslId: string) => {
    const row = keys.inventoryRow(account, sslId);
    return (suffix: string) => `${row}:${encoded(suffix)}`;
  },
  /** When a certificate that the app renews is looked at; accounts have other ids than this. */
  rowRenewal: (account: string, sslId: string) => `renewal:${keys.inventoryRow(account, sslId)}`,
  /** All names of a certificate that has many, in chunks. */
  inventoryNameChunk: (account: string, sslId: string, chunk: number) =>
    `${keys.inventoryNameChunks(account)}${encoded(sslId)}:${chunk}`,
  inventoryNameChunks: (account: string) => `inventory:names:${encoded(account)}:`,
  /** What a pass has seen of a page of SCM's list. */
  seenPage: (account: string, slot: number, page: number) => `${keys.seenPages(account)}${slot}:${page}`,
  /** What has changed by SCM's report, asked for once in a pass. */
  changedIds: (account: string, slot: number) => `${keys.seenPages(account)}${slot}:changed`,
  seenPages: (account: string) => `inventory:seen:${encoded(account)}:`,
  inventorySnapshot: (account: string) => `inventory:snapshot:${encoded(account)}`,
  /** By the day's date. */
  renewalDay: (of: string, day: string) => `${encoded(of)}:${day}`,
  renewalPace: 'renewal-pace',
  bulk: (id: string) => encoded(id),
  bulkItems: (id: string, chunk: number) => `bulk:${encoded(id)}:items:${chunk}`,
  bulkRequest: (id: string, place: number) => `bulk:${encoded(id)}:request:${place}`,
} as const;

const PLAIN = /^[A-Za-z0-9.-]*$/;

/** Letters, digits, dot and minus stay; every other character becomes `_` and its code point in hex, so that no two collide. */
export function encoded(text: string): string {
  return PLAIN.test(text)
    ? text
    : text.replace(/[^A-Za-z0-9.-]/gu, (char) => `_${(char.codePointAt(0) ?? 0).toString(16)}_`);
}
