/** Names and words from which seeded certificates are made. */

export const HOSTS = [
  'www',
  'api',
  'shop',
  'mail',
  'vpn',
  'app',
  'login',
  'cdn',
  'img',
  'docs',
  'git',
  'db',
  'auth',
  'edge',
] as const;
export const PEOPLE = ['Ada Archer', 'Ben Baker', 'Cleo Carter', 'Dan Draper', 'Eve Ellis'] as const;
export const COMMENTS = ['', '', 'web team', 'CERT-12', 'renew with the load balancer'] as const;
export const WAYS = ['REST API', 'Web API', 'Enrollment Form', 'Client Admin', 'ACME', 'Bulk Request'] as const;

/** Legal in a database and harmful on a page, in a spreadsheet or in a log. */
export const HOSTILE_NAMES = [
  '<script>alert(1)</script>.example.com',
  'line\nbreak.example.com',
  '=HYPERLINK("http://evil.example.net").example.com',
  '{color:red}markup{color}.example.com',
  '‮moc.elpmaxe.www',
  `${'a'.repeat(300)}.example.com`,
  '',
] as const;
