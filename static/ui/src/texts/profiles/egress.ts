/** Why a host has to be allowed, in words. */

export const ALLOW = {
  allow: 'Allow host',
  allowWhich: (hosts: readonly string[]) => `Allow host ${namesOf(hosts)}`,
  why: (hosts: readonly string[]) =>
    `Atlassian lets an app call only the hosts that it was allowed to call, and ${namesOf(hosts)} ${hosts.length === 1 ? 'is' : 'are'} not among them.`,
  care: 'The client secret or password and every request are sent there. Allow it only if it is your company’s address for Sectigo Certificate Manager. Jira asks you to confirm it.',
  /** Of a CA that says when to renew. */
  careOfCa:
    'No secret is sent there, only which certificate is asked about: the key of its issuer and its serial number. Until it is allowed, the app renews after two thirds of life. Jira asks you to confirm it.',
  declinedCa: 'It was not allowed, so the app does not ask it. Allow it, or choose another time of renewal.',
  /** On a profile’s card. */
  blockedCa: 'The app may not ask the CA when to renew',
  declined: 'It was not allowed, so the app does not call it. Allow it, or give an address of Sectigo’s own.',
  allowed: 'Allowed. If this stays here, Jira has not passed it on yet: try again in a minute.',
  /** On a profile’s card. */
  blocked: 'The app may not call SCM for this profile',
  /** Before a profile is saved. */
  notSaved: 'Nothing was saved yet',
  /** What Atlassian’s own dialog shows of the group of hosts. */
  group: 'Addresses of Sectigo Certificate Manager, and of CAs, that are not allowed from the start.',
} as const;

function namesOf(hosts: readonly string[]): string {
  return hosts.join(' and ');
}
