/** Reads a Name (RFC 5280 §4.1.2.4): its attributes in the order of the encoding, multi-valued RDNs flattened. */
import { partsOf, type Element } from '../der/element';
import { TAG } from '../der/tags';
import { objectIdentifier, text } from '../der/values';
import { ATTRIBUTE_NAMES, nameOf } from './object-identifiers';

export interface NameAttribute {
  readonly oid: string;
  /** Short name such as `CN`, else the dotted identifier. */
  readonly name: string;
  /** Empty when the value is not of a string type. */
  readonly value: string;
}

/** Attributes of a Name. Throws DerError. */
export function nameAttributes(name: Element | undefined): NameAttribute[] {
  return partsOf(name, TAG.sequence).flatMap((rdn) =>
    partsOf(rdn, TAG.set).map((attribute) => {
      const [type, value] = partsOf(attribute, TAG.sequence);
      const oid = objectIdentifier(type);
      return { oid, name: nameOf(ATTRIBUTE_NAMES, oid), value: (value && text(value)) ?? '' };
    }),
  );
}

/** Values of all attributes with this short name. */
export function valuesOf(attributes: readonly NameAttribute[], name: string): string[] {
  return attributes.filter((attribute) => attribute.name === name).map((attribute) => attribute.value);
}

/** For people: `CN=www.example.com, O=Example`; commas in values are escaped as RFC 4514 does. */
export function nameText(attributes: readonly NameAttribute[]): string {
  return attributes.map(({ name, value }) => `${name}=${value.replace(/[,\\]/g, '\\$&')}`).join(', ');
}
