/** /api/acme/{v}/account and /api/acme/v1/pca/account: list, details, create, rename, delete; and the servers. */
import { ACME_SERVERS, productsOf, type AcmeAccount } from '../../directory/acme-book';
import type { ScmState } from '../../scm-state';
import { numberOf, oneOf, readFields, text, textOf, type FieldRule } from '../../wire/fields';
import { Refusal } from '../../wire/refusal';
import { jsonReply } from '../../wire/reply';
import { created, empty, noContent, type AdminCall, type AdminHandler } from '../admin-call';
import { pagedReply, wholeNumberOf } from '../wire/paging';
import { bounded, positive } from '../wire/rules';
import { accountBean, accountOf, universalBean } from './acme-account';

export const listServers: AdminHandler = (call) => {
  const caId = wholeNumberOf(call.query, 'caId');
  const fits = (name: string, value: string) => value.toLowerCase().includes((call.query(name) ?? '').toLowerCase());
  const some = ACME_SERVERS.filter(
    (server) =>
      (caId === undefined || server.caId === caId) &&
      fits('name', server.name) &&
      fits('url', server.url) &&
      fits('certValidationType', server.certValidationType),
  );
  return pagedReply(call, some, (server) => ({ ...server, ...productsOf(server) }));
};

export const listAccounts: AdminHandler = (call, scm) => {
  const type = call.query('certValidationType');
  const status = call.query('status')?.toLowerCase();
  const some = reached(call, scm, false).filter(
    (account) =>
      (type === undefined || account.certValidationType === type) &&
      (status === undefined || (account.clients.length > 0 ? 'valid' : 'pending') === status),
  );
  return pagedReply(call, some, (account) => accountBean(account, call));
};

export const listUniversalAccounts: AdminHandler = (call, scm) =>
  pagedReply(call, reached(call, scm, true), (account) => universalBean(account, false));

function reached(call: AdminCall, { directory }: ScmState, universal: boolean): readonly AcmeAccount[] {
  const organization = organizationFilter(call, directory.organizations);
  const [name, server] = [call.query('name') ?? '', call.query('acmeServer')];
  return directory.acme
    .list(universal)
    .filter(
      (account) =>
        call.reaches(account.organizationId) &&
        organization(account.organizationId) &&
        account.name.toLowerCase().includes(name.toLowerCase()) &&
        (server === undefined || account.acmeServer === server),
    );
}

/** `105` means an organization with its departments, `105,-2` the organization alone. */
function organizationFilter({ query }: AdminCall, organizations: ScmState['directory']['organizations']) {
  const asked = query('organizationId');
  if (asked === undefined) return () => true;
  const [id, alone] = asked.split(',').map(Number);
  if (id === undefined || Number.isNaN(id)) throw new Refusal(-1601, 'organizationId');
  return (orgId: number) => orgId === id || (alone !== -2 && organizations.find(orgId)?.parentId === id);
}

export const accountDetails: AdminHandler = (call, scm) => jsonReply(200, accountBean(accountOf(call, scm), call));

export const universalDetails: AdminHandler = (call, scm) => jsonReply(200, universalBean(accountOf(call, scm), true));

const name: FieldRule = { name: 'name', required: true, accepts: bounded(1, 128) };
const common: readonly FieldRule[] = [
  name,
  { name: 'acmeServer', required: true, accepts: bounded(1, 1024) },
  { name: 'organizationId', required: true, accepts: positive },
];
const publicFields: readonly FieldRule[] = [
  ...common,
  { name: 'certValidationType', accepts: oneOf('DV', 'OV', 'EV', '') },
  { name: 'validationId', accepts: text(256) },
];

export const createAccount: AdminHandler = (call, scm) => {
  const sent = readFields(call.body, publicFields);
  const server = ACME_SERVERS.find((one) => one.name === textOf(sent, 'acmeServer'));
  const type = textOf(sent, 'certValidationType') || server?.certValidationType;
  if (!server || type !== server.certValidationType) throw new Refusal(-1601, 'acmeServer');
  const wanted = { ...wantedBy(sent, call, scm), certValidationType: server.certValidationType };
  return created(call, scm.directory.acme.add(wanted).id);
};

export const createUniversalAccount: AdminHandler = (call, scm) => {
  const sent = readFields(call.body, [...common, { name: 'profileName', required: true, accepts: bounded(1, 256) }]);
  const profileName = textOf(sent, 'profileName') ?? '';
  return created(call, scm.directory.acme.add({ ...wantedBy(sent, call, scm), profileName }).id);
};

/** @throws Refusal -1023 for an organization that isn't there or not the caller's */
function wantedBy(sent: ReturnType<typeof readFields>, call: AdminCall, { directory }: ScmState) {
  const organizationId = numberOf(sent, 'organizationId') ?? 0;
  const known = directory.organizations.find(organizationId);
  if (!known || !call.reaches(organizationId)) throw new Refusal(-1023, String(organizationId));
  return { acmeServer: textOf(sent, 'acmeServer') ?? '', name: textOf(sent, 'name') ?? '', organizationId };
}

export const renameAccount: AdminHandler = (call, scm) => {
  const account = accountOf(call, scm);
  account.name = textOf(readFields(call.body, [name]), 'name') ?? account.name;
  return empty;
};

export const deleteAccount: AdminHandler = (call, scm) => {
  scm.directory.acme.remove(accountOf(call, scm).id);
  return noContent;
};
