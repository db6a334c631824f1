/** Reads GeneralNames (RFC 5280 §4.2.1.6), kinds that no TLS certificate may carry included, so that a rule can name them. */
import { toHex } from '../der/bytes';
import { DerError, partsOf, readOne, type Bytes, type Element } from '../der/element';
import { TAG } from '../der/tags';
import { octetText } from '../der/values';
import { formatIpAddress } from '../ip-address';

export interface AlternativeNames {
  readonly dnsNames: readonly string[];
  /** Textual form; an address that has neither 4 nor 16 octets shows as hexadecimal. */
  readonly ipAddresses: readonly string[];
  /** Kinds of all other names, in the words of RFC 5280: `rfc822Name`. */
  readonly otherNameKinds: readonly string[];
}

export const NO_NAMES: AlternativeNames = { dnsNames: [], ipAddresses: [], otherNameKinds: [] };

const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;

const OTHER_KINDS: Readonly<Record<number, string>> = {
  0xa0: 'otherName',
  0x81: 'rfc822Name',
  0xa3: 'x400Address',
  0xa4: 'directoryName',
  0xa5: 'ediPartyName',
  0x86: 'uniformResourceIdentifier',
  0x88: 'registeredID',
};

/** Names in the value of a subjectAltName extension. Throws DerError. */
export function alternativeNames(value: Bytes): AlternativeNames {
  const names = partsOf(readOne(value), TAG.sequence);
  const other = names.filter(({ tag }) => tag !== DNS_NAME && tag !== IP_ADDRESS);
  return {
    dnsNames: contents(names, DNS_NAME).map(octetText),
    ipAddresses: contents(names, IP_ADDRESS).map((octets) => formatIpAddress(octets) ?? toHex(octets)),
    otherNameKinds: other.map(({ tag }) => kindOf(tag)),
  };
}

function contents(names: readonly Element[], tag: number): Bytes[] {
  return names.filter((name) => name.tag === tag).map((name) => name.content);
}

function kindOf(tag: number): string {
  const kind = OTHER_KINDS[tag];
  if (kind === undefined) throw new DerError('structure', `tag ${tag} is no general name`);
  return kind;
}
