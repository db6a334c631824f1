/** The group *Renewal by this app* of an account's form in words. */

export const RENEWAL = {
  title: 'Renewal by this app',
  about:
    'For the certificates that people let this app renew, on the page “Certificates”. Those that SCM, ACME or an agent renews are left to them. Unlike for a profile’s, the CA is not asked when it wants them renewed.',
  noCap: 'no cap',
} as const;
