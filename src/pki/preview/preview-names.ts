/** What a certificate would say for the names that a person types: A-labels, what a wildcard covers, what is missing, what cannot be. */
import { readName, type CertificateName, type DomainName, type NameFault } from '../names';
import { commonNameOf } from '../keys/make-request';

export interface NamePreview {
  /** As typed. */
  readonly text: string;
  /** As the certificate will say it; the text itself where it cannot. */
  readonly certified: string;
  /** With its own letters, where that is another form. */
  readonly unicode?: string;
  readonly isCommonName: boolean;
  /** What the certificate covers with it, and what should be known. */
  readonly remarks: readonly string[];
  /** Why it cannot be in a certificate. */
  readonly fault?: string;
}

export interface NamesPreview {
  readonly names: readonly NamePreview[];
  /** Names that people tend to forget: with or without `www`, and the domain that a wildcard leaves out. */
  readonly suggestions: readonly NameSuggestion[];
  /** Without doubles, ready for the request; empty while one cannot be. */
  readonly asked: readonly string[];
}

export interface NameSuggestion extends Pick<NamePreview, 'certified' | 'unicode'> {
  readonly because: string;
}

/** Most names that are looked at while somebody types; SCM takes fewer. */
export const MOST_NAMES = 250;

const FAULTS: Readonly<Record<NameFault, string>> = {
  empty: 'A domain name must follow the asterisk, as in *.example.com.',
  wildcard: 'An asterisk may only stand as the whole first part, as in *.example.com.',
  underscore: 'Certificates cannot name hosts with an underscore.',
  length: 'A name has at most 253 characters, and each part between dots at most 63.',
  'trailing-dot': 'Leave out the dot at the end.',
  syntax: 'A name consists of letters, digits and hyphens between dots, as in www.example.com.',
  address: 'This is no IP address.',
};

/** For certificates that browsers trust (BR 3.2.2.6, 4.2.2); a private CA is free to sign them. */
const STANDINGS: Partial<Record<DomainName['standing'], (name: DomainName) => string>> = {
  internal: () => 'No public CA can certify an internal name. Use a name under a registered domain.',
  suffix: ({ wildcard }) =>
    wildcard
      ? 'A wildcard cannot cover a whole registry. Use a wildcard under a domain of your own.'
      : 'This is a whole registry. Use a name under a domain of your own.',
  'reverse-zone': () => 'Names of the reverse lookup zones are not certified. Use the host’s own name.',
};

/** @param text names between blanks, line ends, commas or semicolons */
export function splitNames(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .filter((name) => name !== '')
    .slice(0, MOST_NAMES);
}

/** Answers for any text. @param publicTrust false: names that only a private CA signs are let pass, with a remark */
export function previewNames(text: string, publicTrust = true): NamesPreview {
  const typed = splitNames(text);
  const read = typed.map(readName);
  const asked = [...new Set(read.map(({ ascii }) => ascii))];
  const commonName = commonNameOf(asked);
  const names = read.map((name, index): NamePreview => {
    const isFirst = read.findIndex(({ ascii }) => ascii === name.ascii) === index;
    const around = {
      text: typed[index] ?? '',
      isFirst,
      publicTrust,
      isCommonName: isFirst && name.ascii === commonName,
    };
    return previewOf(name, around);
  });
  const sound = names.every(({ fault }) => fault === undefined);
  return { names, suggestions: suggestionsFor(read), asked: sound ? asked : [] };
}

interface Around {
  readonly text: string;
  readonly isFirst: boolean;
  readonly isCommonName: boolean;
  readonly publicTrust: boolean;
}

function previewOf(name: CertificateName, { text, isFirst, isCommonName, publicTrust }: Around): NamePreview {
  const objection = objectionTo(name);
  const twice = isFirst ? [] : ['It is there already.'];
  const shown = { text, isCommonName, certified: name.ascii, ...otherForm(name) };
  if (objection === undefined) return { ...shown, remarks: [...remarksOn(name), ...twice] };
  if (name.kind === 'bad' || publicTrust) return { ...shown, remarks: twice, fault: objection };
  return { ...shown, remarks: [...remarksOn(name), `A private CA may allow it. ${objection}`, ...twice] };
}

function otherForm(name: CertificateName): { readonly unicode?: string } {
  return name.kind === 'domain' && name.unicode !== name.ascii ? { unicode: name.unicode } : {};
}

function objectionTo(name: CertificateName): string | undefined {
  if (name.kind === 'bad') return FAULTS[name.fault];
  if (name.kind === 'domain') return STANDINGS[name.standing]?.(name);
  return name.reserved ? 'No public CA can certify a private or reserved address. Use a domain name.' : undefined;
}

function remarksOn(name: CertificateName): string[] {
  if (name.kind === 'ip') return ['An IP address; many certificate profiles only take domain names.'];
  if (name.kind === 'bad' || !name.wildcard) return [];
  const parent = name.unicode.slice(2);
  const shared =
    name.standing === 'private-suffix' ? ['It covers other customers of that provider too; the CA may refuse it.'] : [];
  return [`Covers one level, as in www.${parent}, not www.eu.${parent}.`, ...shared];
}

function suggestionsFor(read: readonly CertificateName[]): NamesPreview['suggestions'] {
  const domains = read.filter((name) => name.kind === 'domain');
  const present = new Set(domains.map(({ ascii }) => ascii));
  const covered = (host: string) => present.has(host) || present.has(`*.${host.split('.').slice(1).join('.')}`);
  const wanted = new Map(domains.flatMap(companion).map((one) => [one.certified, one] as const));
  return [...wanted.values()].filter(({ certified }) => !covered(certified));
}

function companion(name: DomainName): NameSuggestion[] {
  const { ascii, unicode, wildcard, registrableDomain, standing } = name;
  if (standing !== 'public' || registrableDomain === undefined) return [];
  if (wildcard) return [suggested(name, (form) => form.slice(2), `${unicode} does not cover it`)];
  if (ascii === registrableDomain) return [suggested(name, (form) => `www.${form}`, BOTH_ANSWER)];
  if (ascii === `www.${registrableDomain}`) return [suggested(name, (form) => form.slice(4), BOTH_ANSWER)];
  return [];
}

const BOTH_ANSWER = 'most sites answer to both';

function suggested({ ascii, unicode }: DomainName, change: (form: string) => string, because: string): NameSuggestion {
  return { certified: change(ascii), ...(unicode !== ascii && { unicode: change(unicode) }), because };
}
