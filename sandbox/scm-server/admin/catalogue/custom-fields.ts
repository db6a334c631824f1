/** /api/customField/v1 and v2: definitions of the custom fields. */
import { isMandatory, type CustomField } from '../../directory/custom-field-book';
import type { ScmState } from '../../scm-state';
import {
  objectOf,
  readFields,
  readObject,
  textOf,
  texts,
  textsOf,
  type FieldRule,
  type Fields,
} from '../../wire/fields';
import { Refusal } from '../../wire/refusal';
import { jsonReply } from '../../wire/reply';
import { created, noContent, type AdminCall, type AdminHandler } from '../admin-call';
import { requireMrao } from '../rights';
import { bounded, idIn, positive, record, word } from '../wire/rules';
import { sameWord, wordAmong } from '../wire/spellings';

const CERT_TYPES = ['SSL', 'SMIME', 'Device', 'CodeSign'] as const;
const STATES = ['ACTIVE', 'INACTIVE', 'SUSPENDED_ACTIVE', 'SUSPENDED_INACTIVE'] as const;
const INPUTS = ['TEXT_SINGLE_LINE', 'TEXT_MULTI_LINE', 'EMAIL', 'NUMBER', 'TEXT_OPTION', 'DATE'] as const;
const WAYS = ['ADMIN_UI', 'WEB_FORM', 'REST_API', 'SOAP_API'] as const;

const fields: readonly FieldRule[] = [
  { name: 'name', required: true, accepts: bounded(1, 256) },
  { name: 'certType', required: true, accepts: word(...CERT_TYPES) },
  { name: 'state', accepts: word(...STATES) },
  { name: 'input', accepts: record },
  { name: 'mandatories', accepts: (value) => Array.isArray(value) && value.every((way) => word(...WAYS)(way)) },
];
const inputFields: readonly FieldRule[] = [
  { name: 'type', required: true, accepts: word(...INPUTS) },
  { name: 'options', accepts: texts },
];

export const listCustomFields: AdminHandler = (call, scm) => {
  const asked = call.query('certType');
  if (asked !== undefined && !wordAmong(asked, CERT_TYPES)) throw new Refusal(-1601, 'certType');
  const some = scm.directory.customFields
    .all()
    .filter(({ certType }) => asked === undefined || sameWord(certType, asked));
  return jsonReply(
    200,
    some.map((field) => bean(field, call, scm)),
  );
};

export const oneCustomField: AdminHandler = (call, scm) => jsonReply(200, bean(fieldOf(call, scm), call, scm));

export const createCustomField: AdminHandler = (call, scm) => {
  requireMrao(call.admin, 'manage custom fields', scm.dialect);
  const wanted = read(call);
  requireUniqueName(wanted, undefined, scm);
  return created(call, scm.directory.customFields.add(wanted).id);
};

export const updateCustomField: AdminHandler = (call, scm) => {
  requireMrao(call.admin, 'manage custom fields', scm.dialect);
  const { id } = readFields(call.body, [{ name: 'id', required: true, accepts: positive }]);
  const known = scm.directory.customFields.find(Number(id));
  if (!known) throw new Refusal(-135);
  const wanted = read(call);
  requireUniqueName(wanted, known.id, scm);
  return jsonReply(200, bean(scm.directory.customFields.put({ ...known, ...wanted }), call, scm));
};

export const deleteCustomField: AdminHandler = (call, scm) => {
  requireMrao(call.admin, 'manage custom fields', scm.dialect);
  scm.directory.customFields.remove(fieldOf(call, scm).id);
  return noContent;
};

/** @throws Refusal 404 -135 */
function fieldOf(call: AdminCall, { directory }: ScmState): CustomField {
  const field = directory.customFields.find(idIn(call.param('id')));
  if (!field) throw new Refusal(-135, undefined, 404);
  return field;
}

function read({ body }: AdminCall): Omit<CustomField, 'id'> {
  const sent = readFields(body, fields);
  return {
    name: textOf(sent, 'name') ?? '',
    certType: (wordAmong(textOf(sent, 'certType') ?? '', CERT_TYPES) ?? 'SSL').toLowerCase(),
    state: wordAmong(textOf(sent, 'state') ?? '', STATES) ?? 'ACTIVE',
    input: inputIn(objectOf(sent, 'input') ?? { type: 'TEXT_SINGLE_LINE' }),
    mandatories: textsOf(sent, 'mandatories') ?? [],
  };
}

function inputIn(sent: Fields): CustomField['input'] {
  const input = readObject(sent, inputFields);
  const type = wordAmong(textOf(input, 'type') ?? '', INPUTS) ?? 'TEXT_SINGLE_LINE';
  const options = textsOf(input, 'options');
  return { type, ...(type === 'TEXT_OPTION' && { options: options ?? [] }) };
}

/** @throws Refusal -134 */
function requireUniqueName({ name, certType }: Omit<CustomField, 'id'>, own: number | undefined, scm: ScmState): void {
  const twin = scm.directory.customFields.all().find((one) => one.name === name && sameWord(one.certType, certType));
  if (twin && twin.id !== own) throw new Refusal(-134);
}

function bean(field: CustomField, { version }: AdminCall, { dialect }: ScmState): object {
  const { id, name, state, input, mandatories } = field;
  const shown = wordAmong(field.certType, CERT_TYPES) ?? field.certType;
  const certType = dialect.enums === 'display' ? shown : field.certType;
  if (version === 'v1') return { id, name, certType, state, mandatory: isMandatory(field) };
  return { id, name, certType, state, input, mandatories };
}
