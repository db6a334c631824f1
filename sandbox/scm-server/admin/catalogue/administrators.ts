/** /api/admin/v1: who administers the account, and what each may do. */
import type { Administrator } from '../../directory/administrators';
import { privilegesOf, ROLES } from '../../directory/privileges';
import type { ScmState } from '../../scm-state';
import { Refusal } from '../../wire/refusal';
import { jsonReply } from '../../wire/reply';
import type { AdminCall, AdminHandler } from '../admin-call';
import { isMrao } from '../rights';
import { pagedReply, wholeNumberOf } from '../wire/paging';
import { idIn } from '../wire/rules';
import { sameWord, wordAmong } from '../wire/spellings';

export const listAdministrators: AdminHandler = (call, scm) =>
  pagedReply(call, filtered(call, scm), ({ id, type, login, forename, surname, email }) => ({
    ...{ id, type, login, forename, surname, email },
  }));

function filtered(call: AdminCall, scm: ScmState): readonly Administrator[] {
  const orgId = wholeNumberOf(call.query, 'orgId');
  const fits = (name: string, value: string) => sameWord(call.query(name) ?? value, value);
  const role = call.query('role');
  return visible(call, scm).filter(
    (one) =>
      fits('login', one.login) &&
      fits('email', one.email) &&
      fits('type', one.type) &&
      fits('activeState', one.active ? 'ACTIVE' : 'SUSPENDED') &&
      one.credentials.some((held) => orgId === undefined || held.orgId === orgId) &&
      one.credentials.some((held) => role === undefined || sameWord(held.role, role)),
  );
}

/** Others than MRAOs see themselves and those whose organizations they reach. */
function visible({ admin, reaches }: AdminCall, { directory }: ScmState): readonly Administrator[] {
  const all = directory.administrators.list();
  if (isMrao(admin)) return all;
  return all.filter(
    (one) => one.id === admin.id || one.credentials.every(({ orgId }) => orgId !== undefined && reaches(orgId)),
  );
}

/** @throws Refusal 404 -16 */
export function administratorOf(call: AdminCall, scm: ScmState): Administrator {
  const id = idIn(call.param('id'));
  const found = visible(call, scm).find((one) => one.id === id);
  if (!found) throw new Refusal(-16, undefined, 404);
  return found;
}

export const administratorDetails: AdminHandler = (call, scm) => {
  const { id, type, login, forename, surname, email, credentials, privileges, active } = administratorOf(call, scm);
  const activeState = active ? 'ACTIVE' : 'SUSPENDED';
  return jsonReply(200, {
    ...{ id, type, status: activeState, forename, surname, login, email, credentials, privileges },
    ...{ passwordState: 'NEVER_EXPIRE', activeState, failedAttempts: 0, activeStatus: activeState },
  });
};

export const roles: AdminHandler = () => jsonReply(200, ROLES);

export const privileges: AdminHandler = ({ queries }) => {
  const asked = queries('role').flatMap((value) => value.split(','));
  const known = asked.map((value) => wordAmong(value, ROLES));
  if (known.length === 0) throw new Refusal(-7, 'role');
  if (known.includes(undefined)) throw new Refusal(-1601, 'role');
  const rows = known.flatMap((role) => (role ? privilegesOf(role) : []));
  return jsonReply(200, [...new Map(rows.map((row) => [row.name, row])).values()]);
};

export const passwordState: AdminHandler = () => jsonReply(200, { state: 'NEVER_EXPIRE' });

export const identityProviders: AdminHandler = () => jsonReply(200, []);
