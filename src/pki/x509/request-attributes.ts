/** Reads the attributes of a request (RFC 2986 §4.1): the extensions asked for, and the challenge password, whose text is never kept. */
import { partsOf, type Bytes, type Element } from '../der/element';
import { contextTag, TAG } from '../der/tags';
import { isDirectoryString, objectIdentifier } from '../der/values';
import {
  basicConstraints,
  keyPurposes,
  keyUsages,
  readExtensions,
  valueOf,
  type Extension,
  type ExtensionFacts,
} from './extensions';
import { alternativeNames, NO_NAMES } from './general-names';

/** Plain data, fit for JSON. */
export interface RequestAttributes {
  readonly extensions: readonly ExtensionFacts[];
  /** As written in the request. */
  readonly dnsNames: readonly string[];
  readonly ipAddresses: readonly string[];
  /** Kinds of alternative names that are neither: `rfc822Name`. */
  readonly otherNameKinds: readonly string[];
  readonly isCa: boolean;
  /** True when a FALSE is written out that DER leaves out (X.690 §11.5), as some clients do. */
  readonly writesDefault: boolean;
  readonly keyUsages: readonly string[];
  readonly keyPurposes: readonly string[];
  /** True when every challenge password is one DirectoryString (RFC 2985 §5.4.1), or there is none. */
  readonly challengePasswordSound: boolean;
  /** Attributes and extensions whose content is damaged, in RFC 5280's words. */
  readonly unreadable: readonly string[];
}

/** RFC 2985 §5.4.2, and Microsoft's own from before it. */
const EXTENSION_REQUESTS = ['1.2.840.113549.1.9.14', '1.3.6.1.4.1.311.2.1.14'];
const CHALLENGE_PASSWORD = '1.2.840.113549.1.9.7';

interface Attribute {
  readonly oid: string;
  readonly values: readonly Element[];
}

/** Runs a reader; where the content is damaged, notes the part's name and goes on with `otherwise`. */
type Guard = <T>(part: string, otherwise: T, read: () => T) => T;

function guardInto(unreadable: string[]): Guard {
  return (part, otherwise, read) => {
    try {
      return read();
    } catch {
      unreadable.push(part);
      return otherwise;
    }
  };
}

/** Damaged content is named in `unreadable`. Throws DerError for a broken outer structure. */
export function requestAttributes(attributes: Element | undefined): RequestAttributes {
  const all = attributes ? partsOf(attributes, contextTag(0)).map(readAttribute) : [];
  const unreadable: string[] = [];
  const guard = guardInto(unreadable);
  const extensions = guard('extensionRequest', [], () => requestedExtensions(all));
  const read = <T>(name: string, otherwise: T, reader: (value: Bytes) => T): T => {
    const value = valueOf(extensions, name);
    return value ? guard(name, otherwise, () => reader(value)) : otherwise;
  };
  const constraints = read('basicConstraints', { isCa: false, writesDefault: false }, basicConstraints);
  return {
    extensions: extensions.map(({ value: _value, ...facts }) => facts),
    ...read('subjectAltName', NO_NAMES, alternativeNames),
    isCa: constraints.isCa,
    writesDefault: constraints.writesDefault || extensions.some((extension) => extension.writesDefault),
    keyUsages: read('keyUsage', [], keyUsages),
    keyPurposes: read('extKeyUsage', [], keyPurposes),
    challengePasswordSound: all.filter(({ oid }) => oid === CHALLENGE_PASSWORD).every(isSoundPassword),
    unreadable,
  };
}

function requestedExtensions(attributes: readonly Attribute[]): Extension[] {
  return attributes
    .filter(({ oid }) => EXTENSION_REQUESTS.includes(oid))
    .flatMap(({ values }) => values.flatMap((value) => readExtensions(value)));
}

function readAttribute(attribute: Element): Attribute {
  const [type, values] = partsOf(attribute, TAG.sequence);
  return { oid: objectIdentifier(type), values: partsOf(values, TAG.set) };
}

function isSoundPassword({ values }: Attribute): boolean {
  return values.length === 1 && values.every(({ tag, content }) => isDirectoryString(tag) && content.length > 0);
}
