/** What the form of a new order says. */

export const PAGE = {
  title: 'New order',
  what: 'form of a new order',
  meaning:
    'Orders a certificate through this SCM account. It stands in the inventory as soon as SCM has taken it, and is collected when it is issued.',
  mayNotAct:
    'You need the permission to transition issues in the project that this SCM account belongs to. Ask an administrator of that project.',
  switchedOff: 'This SCM account is switched off: nothing is ordered through it. A Jira admin switches it on.',
} as const;

/** @param day in the person's own words */
export const offeredAsOf = 'What SCM offers was read';

export const WHERE = {
  organization: 'Organization or department',
  organizationHelp: ['For whom the certificate is; SCM counts and approves by it.'],
  profile: 'Certificate profile',
  profileHelp: ['What kind of certificate it is. The profile decides which terms and keys there are.'],
  choose: 'Choose …',
  itself: (name: string) => `${name} (organization)`,
  term: 'Term',
  termHelp: ['How long it is to be valid.'],
  days: (days: number) => `${days} days`,
  cut: (cut: readonly number[], limit: number) =>
    `The profile also has ${cut.join(', ')} days. Public certificates may be valid for ${limit} days at most today, so SCM would not issue these.`,
  isPrivate: (limit: number) =>
    `All terms of this profile are longer than the ${limit} days of public certificates: it can only be one of a private CA.`,
} as const;

export const WAYS = {
  question: 'Key and CSR',
  key: 'Make a key and CSR in this browser',
  csr: 'Use a CSR that I have',
} as const;

export const MORE = {
  names: 'Further names',
  namesHelp: ['One a line. The names of the CSR are in the certificate anyway.'],
  requester: 'External requester',
  requesterHelp: ['E-mail addresses that SCM tells about this certificate, separated by commas.'],
  comments: 'Comments',
  commentsHelp: ['Stand in SCM, followed by a mark by which the app finds the order again.'],
  dcv: 'Domain control validation',
  dcvHelp: ['How control of the domains is proved where SCM has not validated them before.'],
  dcvModes: {
    '': 'As SCM has it',
    EMAIL: 'E-mail',
    CNAME: 'DNS CNAME',
    HTTP: 'File over HTTP',
    HTTPS: 'File over HTTPS',
    AUTO: 'Automatic',
    TXT: 'DNS TXT',
  },
  dcvEmail: 'Address for the validation mail',
} as const;

export const FIELDS = {
  title: 'Custom fields',
  help: { number: ['A number.'], date: ['A day.'], email: ['An e-mail address.'] } as Partial<
    Record<string, readonly string[]>
  >,
  none: 'None',
} as const;

export const REVIEW = {
  check: 'Check and review',
  checking: 'Checking the order …',
  faulty: 'Nothing was ordered yet: please look at the marked fields.',
  title: 'Review',
  billed:
    'With “Order certificate” SCM is asked for one new certificate, which Sectigo bills to your account. The app sends the order once.',
  approval: 'Depending on SCM’s settings an approver there acts next; the page “Orders” says who.',
  terms: {
    organization: 'Organization',
    profile: 'Certificate profile',
    term: 'Term',
    names: 'Names',
    key: 'Key',
    requester: 'External requester',
    dcv: 'Domain control validation',
  },
  more: (count: number) => `and ${count} more`,
  warned: 'Worth a look before you order',
  notListed: (name: string) =>
    `${name}: SCM lists no domain for it. Someone with access to SCM adds and delegates it, or the tab “Domains” is out of date: sync it.`,
  notValidated: (name: string, domain: string) =>
    `${name}: the validation of ${domain} is not complete, or has ended. The tab “Domains” says how it stands.`,
  order: 'Order certificate',
  ordering: 'Sending the order …',
  back: 'Change something',
} as const;

export const PLACED = {
  title: 'The order is on its way',
  meaning: 'The app sends it to SCM now and follows it. Its state, and who acts next, stand on the page “Orders”.',
  keyFile: (file: string) => `Keep the file ${file}: it holds the private key, which nobody else has.`,
  toOrders: 'Go to “Orders”',
  another: 'Order another one',
} as const;
