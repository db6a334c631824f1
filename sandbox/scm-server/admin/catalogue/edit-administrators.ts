/** POST, PUT and DELETE of /api/admin/v1: administrators who are made, changed and removed by others. */
import type { Administrator, Credential, NewAdministrator } from '../../directory/administrators';
import { PRIVILEGES, ROLES } from '../../directory/privileges';
import type { ScmState } from '../../scm-state';
import {
  numberOf,
  objectsOf,
  readFields,
  readObject,
  text,
  textOf,
  texts,
  textsOf,
  type FieldRule,
  type Fields,
} from '../../wire/fields';
import { Refusal } from '../../wire/refusal';
import { created, empty, noContent, type AdminCall, type AdminHandler } from '../admin-call';
import { isMrao } from '../rights';
import { known } from '../ssl/read/certificate-facts';
import { bounded, list, positive, word } from '../wire/rules';
import { wordAmong } from '../wire/spellings';
import { administratorOf } from './administrators';

const fields: readonly FieldRule[] = [
  { name: 'type', accepts: word('STANDARD', 'API', 'SAS', 'IDP') },
  { name: 'login', accepts: (value) => bounded(3, 128)(value) && /^[a-zA-Z0-9!@_.\-+']*$/.test(String(value)) },
  { name: 'email', accepts: text(128) },
  { name: 'forename', accepts: text(64) },
  { name: 'surname', accepts: text(64) },
  { name: 'password', accepts: bounded(8, 64) },
  { name: 'privileges', accepts: texts },
  { name: 'credentials', accepts: list },
  { name: 'activeStatus', accepts: word('ACTIVE', 'SUSPENDED') },
];
const credentialFields: readonly FieldRule[] = [
  { name: 'role', required: true, accepts: word(...ROLES) },
  { name: 'orgId', accepts: positive },
];

export const createAdministrator: AdminHandler = (call, scm) => {
  const sent = readFields(call.body, fields);
  for (const name of ['login', 'email', 'credentials']) if (!sent[name]) throw new Refusal(-7, name);
  const wanted = wantedIn(sent, call, scm);
  if (scm.directory.administrators.list().some(({ login }) => login === wanted.login))
    throw new Refusal(-1601, 'login');
  return created(call, scm.directory.administrators.create({ privileges: [], ...wanted }).id);
};

export const updateAdministrator: AdminHandler = (call, scm) => {
  const { id } = administratorOf(call, scm);
  const wanted = wantedIn(readFields(call.body, fields), call, scm);
  const twin = scm.directory.administrators.list().find(({ login }) => login === wanted.login);
  if (twin && twin.id !== id) throw new Refusal(-1601, 'login');
  scm.directory.administrators.change(id, wanted);
  return empty;
};

/** @throws Refusal -1021 for whoever asks: nobody shuts himself out */
export const deleteAdministrator: AdminHandler = (call, scm) => {
  const { id, login } = administratorOf(call, scm);
  if (id === call.admin.id) throw new Refusal(-1021, login);
  scm.directory.administrators.remove(id);
  return noContent;
};

/** The caller's own; a caller without a password has none to change. */
export const changePassword: AdminHandler = (call, scm) => {
  const sent = readFields(call.body, [{ name: 'newPassword', required: true, accepts: bounded(8, 64) }]);
  scm.directory.administrators.change(call.admin.id, known('password', textOf(sent, 'newPassword')));
  return noContent;
};

function wantedIn(sent: Fields, call: AdminCall, scm: ScmState): NewAdministrator {
  const credentials = objectsOf(sent, 'credentials')?.map((row) => credentialIn(row, call, scm));
  const privileges = textsOf(sent, 'privileges')?.flatMap((name) => wordAmong(name, ALL_PRIVILEGES) ?? []);
  const active = textOf(sent, 'activeStatus');
  return {
    ...known('type', typeIn(sent)),
    ...{ ...known('login', textOf(sent, 'login')), ...known('email', textOf(sent, 'email')) },
    ...{ ...known('forename', textOf(sent, 'forename')), ...known('surname', textOf(sent, 'surname')) },
    ...{ ...known('password', textOf(sent, 'password')), ...known('credentials', credentials) },
    ...{ ...known('privileges', privileges), ...known('active', active && active.toUpperCase() === 'ACTIVE') },
  } as NewAdministrator;
}

const ALL_PRIVILEGES = [...PRIVILEGES, 'autoApproveCertificates'] as const;

/** Identity providers are not modelled: such an administrator signs in like a standard one. */
function typeIn(sent: Fields): Administrator['type'] | undefined {
  const type = textOf(sent, 'type');
  return type === undefined ? undefined : type === 'API' ? 'API' : 'STANDARD';
}

/** @throws Refusal -3 for a role above the caller's own */
function credentialIn(row: Fields, { admin, reaches }: AdminCall, { dialect, directory }: ScmState): Credential {
  const sent = readObject(row, credentialFields);
  const role = wordAmong(textOf(sent, 'role') ?? '', ROLES) ?? 'MRAO';
  const orgId = numberOf(sent, 'orgId');
  if (role === 'MRAO' && !isMrao(admin)) throw new Refusal(-3, 'administrator role', dialect.deniedStatus);
  if (role !== 'MRAO') requireOrganization(orgId, reaches, directory);
  return { role, ...known('orgId', orgId) };
}

/** @throws Refusal -7 without one, -1023 for one that isn't there or not the caller's */
function requireOrganization(
  orgId: number | undefined,
  reaches: AdminCall['reaches'],
  { organizations }: ScmState['directory'],
): void {
  if (orgId === undefined) throw new Refusal(-7, 'orgId');
  if (!organizations.find(orgId) || !reaches(orgId)) throw new Refusal(-1023, String(orgId));
}
