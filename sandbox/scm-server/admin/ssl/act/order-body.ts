/** The fields of the order bodies with their limits (O25), and how they read. */
import { oneOf, text, texts, textOf, wholeNumber, type FieldRule, type Fields } from '../../../wire/fields';
import type { OrderOrigin } from '../../../orders/order';
import { DCV_MODES } from '../../../directory/domains/domain-validation';
import { bounded, list, positive } from '../../wire/rules';

/** Some clients send names of modes in small letters, or "" for none. */
const dcvMode: FieldRule = { name: 'dcvMode', accepts: oneOf(...DCV_MODES, 'PERSISTENT_TXT', '') };
const dcvEmail: FieldRule = { name: 'dcvEmail', accepts: text(Infinity) };
const csr: FieldRule = { name: 'csr', accepts: text(32_767) };
const requiredCsr: FieldRule = { ...csr, required: true };

const described: readonly FieldRule[] = [
  { name: 'orgId', required: true, accepts: positive },
  { name: 'subjAltNames', accepts: text(Infinity) },
  { name: 'certType', accepts: wholeNumber },
  { name: 'term', accepts: positive },
  { name: 'comments', accepts: text(1024) },
  { name: 'externalRequester', accepts: text(512) },
  { name: 'customFields', accepts: list },
  dcvMode,
  dcvEmail,
];

export const enrollFields: readonly FieldRule[] = [requiredCsr, ...described];

export const keygenFields: readonly FieldRule[] = [
  ...described,
  { name: 'commonName', required: true, accepts: bounded(1, 64) },
  { name: 'algorithm', accepts: text(32) },
  { name: 'keyParam', accepts: text(32) },
  { name: 'keySize', accepts: wholeNumber },
  { name: 'passPhrase', accepts: bounded(8, 64) },
  { name: 'keyGenerationMethod', accepts: oneOf('PK_AGENT', 'AZURE_KEY_VAULT') },
];

export const renewFields: readonly FieldRule[] = [csr, dcvMode, dcvEmail];

export const replaceFields: readonly FieldRule[] = [
  requiredCsr,
  { name: 'reason', required: true, accepts: bounded(1, 512) },
  { name: 'commonName', accepts: text(64) },
  { name: 'subjectAlternativeNames', accepts: texts },
  dcvMode,
  dcvEmail,
];

export function dcvOf(fields: Fields): Partial<OrderOrigin> {
  const [mode, email] = [textOf(fields, 'dcvMode'), textOf(fields, 'dcvEmail')];
  return { ...(mode && { dcvMode: mode.toUpperCase() }), ...(email && { dcvEmail: email }) };
}

/** @param names joined by commas, as this API has them in orders */
export function splitNames(names: string | undefined): readonly string[] {
  return (names ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
