/** Rules about the names a request asks for, over the union of common name and alternative names (BR 4.2.2, 7.1.2.7.12). */
import type { CsrFacts, RequestedName } from '../csr';
import type { DomainName, NameFault } from '../names';
import { quoted, when, type CsrRule } from './rule';

/** A rule that is broken by single names; the message gets them in quotes. */
function nameRule(row: {
  readonly code: string;
  readonly clause: string;
  readonly severity: CsrRule['severity'];
  readonly publicTrustOnly?: true;
  readonly broken: (name: RequestedName) => boolean;
  readonly message: (names: string) => string;
}): CsrRule {
  const { broken, message, ...rule } = row;
  const check = ({ requestedNames }: CsrFacts): readonly string[] => {
    const texts = requestedNames.filter(broken).map(({ text }) => text);
    return when(texts.length > 0, message(quoted(texts)));
  };
  return { ...rule, check };
}

function faultRule(fault: NameFault, advice: string): CsrRule {
  return nameRule({
    code: `name-${fault}`,
    clause: 'BR 7.1.2.7.12',
    severity: 'refuse',
    broken: ({ text, name }) => text.trim() !== '' && name.kind === 'bad' && name.fault === fault,
    message: (names) => `Not a valid domain name: ${names}. ${advice}`,
  });
}

function stands(standing: DomainName['standing'], wildcard: boolean): (requested: RequestedName) => boolean {
  return ({ name }) => name.kind === 'domain' && name.standing === standing && name.wildcard === wildcard;
}

function differentNames({ requestedNames }: CsrFacts): number {
  return new Set(requestedNames.map(({ name }) => name.ascii.toLowerCase())).size;
}

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

export const NAME_RULES: readonly CsrRule[] = [
  faultRule('wildcard', 'An asterisk may only stand as the whole first label, as in *.example.com. Correct the CSR.'),
  faultRule('underscore', "Certificates can't name hosts with an underscore. Use a name with hyphens instead."),
  faultRule('length', 'A name has at most 253 characters and each part between dots at most 63. Use a shorter name.'),
  faultRule('trailing-dot', 'Leave out the dot at the end.'),
  faultRule('empty', 'A domain name must follow the asterisk, as in *.example.com. Correct the CSR.'),
  faultRule(
    'syntax',
    'A name consists of letters, digits and hyphens between dots, as in www.example.com. Correct the CSR.',
  ),
  {
    code: 'name-blank',
    clause: 'RFC 5280 §4.2.1.6',
    severity: 'refuse',
    check: ({ dnsNames }) =>
      when(
        dnsNames.some((text) => text.trim() === ''),
        'The CSR holds an empty alternative name. Create the CSR again without it.',
      ),
  },
  nameRule({
    code: 'name-blanks-around',
    clause: 'BR 7.1.2.7.12',
    severity: 'refuse',
    broken: ({ text }) => text.trim() !== '' && text !== text.trim(),
    message: (names) => `There are blanks before or behind ${names}. Create the CSR again without them.`,
  }),
  nameRule({
    code: 'name-not-ascii',
    clause: 'RFC 5280 §7.2',
    severity: 'refuse',
    broken: ({ source, text }) => source === 'dnsName' && !isAscii(text),
    message: (names) =>
      `The alternative name ${names} holds letters outside a to z. Create the CSR again with the name in its xn-- form.`,
  }),
  nameRule({
    code: 'name-unicode',
    clause: 'BR 7.1.4.3',
    severity: 'warn',
    broken: ({ source, text, name }) => source === 'commonName' && name.kind === 'domain' && !isAscii(text),
    message: (names) => `The common name ${names} is requested in its xn-- form.`,
  }),
  nameRule({
    code: 'name-address-as-domain',
    clause: 'BR 7.1.2.7.12',
    severity: 'refuse',
    broken: ({ source, name }) => source === 'dnsName' && name.kind === 'ip',
    message: (names) =>
      `The IP address ${names} is given as a domain name. Create the CSR again with it as type IP instead of DNS.`,
  }),
  nameRule({
    code: 'address-damaged',
    clause: 'RFC 5280 §4.2.1.6',
    severity: 'refuse',
    broken: ({ name }) => name.kind === 'bad' && name.fault === 'address',
    message: (names) => `The IP address ${names} in the CSR has a wrong length. Create the CSR again.`,
  }),
  nameRule({
    code: 'name-internal',
    clause: 'BR 4.2.2',
    severity: 'refuse',
    publicTrustOnly: true,
    broken: ({ name }) => name.kind === 'domain' && name.standing === 'internal',
    message: (names) =>
      `Public certificates can't name internal hosts: ${names}. Use a name under a registered domain, or a private CA.`,
  }),
  nameRule({
    code: 'address-reserved',
    clause: 'BR 4.2.2',
    severity: 'refuse',
    publicTrustOnly: true,
    broken: ({ name }) => name.kind === 'ip' && name.reserved,
    message: (names) =>
      `Public certificates can't name private or reserved addresses: ${names}. Use a domain name, or a private CA.`,
  }),
  nameRule({
    code: 'name-reverse-zone',
    clause: 'BR 4.2.2',
    severity: 'refuse',
    publicTrustOnly: true,
    broken: ({ name }) => name.kind === 'domain' && name.standing === 'reverse-zone',
    message: (names) => `Names of the reverse lookup zones are not allowed: ${names}. Use the host's own name.`,
  }),
  nameRule({
    code: 'name-public-suffix',
    clause: 'BR 3.2.2.6',
    severity: 'refuse',
    publicTrustOnly: true,
    broken: stands('suffix', false),
    message: (names) => `A whole registry can't be named: ${names}. Use a name under a domain of your own.`,
  }),
  nameRule({
    code: 'wildcard-public-suffix',
    clause: 'BR 3.2.2.6',
    severity: 'refuse',
    publicTrustOnly: true,
    broken: stands('suffix', true),
    message: (names) => `A wildcard can't cover a whole registry: ${names}. Use a wildcard under a domain of your own.`,
  }),
  nameRule({
    code: 'wildcard-private-suffix',
    clause: 'BR 3.2.2.6',
    severity: 'warn',
    broken: stands('private-suffix', true),
    message: (names) => `The wildcard ${names} covers names of other customers of that provider; the CA may refuse it.`,
  }),
  {
    code: 'names-many',
    clause: 'profile',
    severity: 'refuse',
    check: (facts, { maximumNames = Number.POSITIVE_INFINITY }) =>
      when(
        differentNames(facts) > maximumNames,
        `The CSR asks for ${differentNames(facts)} names; this profile allows ${maximumNames}. Divide them over several requests.`,
      ),
  },
];
