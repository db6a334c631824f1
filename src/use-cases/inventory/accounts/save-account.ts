/** Journey 5: a Jira admin links an SCM account, or changes it. */
import type { Account, AccountDraft, AccountSignIn, AccountView } from '../../../domain/account/account';
import { addressesOf, viewOfAccount } from '../../../domain/account/account';
import { readAccountAddress } from '../../../domain/account/account-address';
import { accountFaults } from '../../../domain/account/account-faults';
import { Problem } from '../../../domain/problem';
import type { FieldFault } from '../../../domain/problem';
import { isHttpsUrl } from '../../../domain/profiles/addresses';
import { sameName } from '../../../domain/profiles/offered-options';
import type { NamedProject } from '../../../domain/profiles/project';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'accounts' | 'accountSecrets' | 'projects' | 'egressAllows' | 'now' | 'newId' | 'jobs'>;

/**
 * A new secret goes under a new name, then the account is written on the version that was read, then the old secret is
 * deleted: whatever fails in between, the stored account names a secret that is there.
 * @throws Problem `invalid-input` with all faults at once; `conflict` when someone else saved in between
 */
export async function saveAccount(ports: Needs, draft: AccountDraft): Promise<AccountView> {
  const stored = await storedAccount(ports, draft);
  const home = await homeOf(ports, draft);
  await requireNoFaults(ports, { draft, stored, home });
  const account = accountOf(ports, draft, { stored, home });
  const saved = await keep(ports, draft.secret, { stored, account });
  if (stored && isReplanned(stored, saved)) await ports.jobs.queue({ kind: 'row-renewals', id: saved.id }, 0);
  return viewOfAccount(saved);
}

/** What the app renews is looked at at other times then; nothing of it waits for longer than its next look. */
function isReplanned(stored: Account, saved: Account): boolean {
  return JSON.stringify(stored.renewal) !== JSON.stringify(saved.renewal);
}

async function storedAccount(ports: Needs, { id, version }: AccountDraft): Promise<Account | undefined> {
  if (id === undefined) return undefined;
  const stored = await ports.accounts.find(id);
  if (stored?.version !== version) throw changedMeanwhile();
  return stored;
}

/** @returns the project as this admin sees it; nothing where they do not */
async function homeOf(ports: Needs, { homeProject }: AccountDraft): Promise<NamedProject | undefined> {
  if (homeProject === '') return undefined;
  const [project] = await ports.projects.named([homeProject]);
  return project?.key === '' ? undefined : project;
}

interface Checked {
  readonly draft: AccountDraft;
  readonly stored: Account | undefined;
  readonly home: NamedProject | undefined;
}

async function requireNoFaults(ports: Needs, { draft, stored, home }: Checked): Promise<void> {
  const faults = accountFaults(draft, ports.now());
  const isFine = (field: string) => !faults.some((fault) => fault.field === field);
  if (isFine('scmUrl')) faults.push(...egressFaults(ports, draft).filter(({ field }) => isFine(field)));
  if (isFine('scmUrl') && isFine('tokenUrl')) faults.push(...movedSecret(draft, stored));
  if (isFine('homeProject') && !home) faults.push(NO_SUCH_PROJECT);
  const others = (await ports.accounts.list()).filter(({ id }) => id !== stored?.id);
  if (others.some(({ name }) => sameName(name, draft.name))) faults.push(NAME_IS_TAKEN);
  if (faults.length > 0) throw new Problem('invalid-input', 'Some fields need a change.', { faults });
}

const NAME_IS_TAKEN: FieldFault = { field: 'name', message: 'Another account has this name.' };
const NO_SUCH_PROJECT: FieldFault = {
  field: 'homeProject',
  message: 'You cannot see this project. Choose another one.',
};

function egressFaults(ports: Needs, draft: AccountDraft): FieldFault[] {
  const urls = [{ field: 'scmUrl', url: draft.scmUrl }];
  if (draft.signIn.kind === 'oauth') urls.push({ field: 'tokenUrl', url: draft.signIn.tokenUrl });
  return urls
    .filter(({ url }) => isHttpsUrl(url) && !ports.egressAllows(url.trim()))
    .map(({ field, url }) => ({ field, message: notAllowed(new URL(url.trim()).hostname) }));
}

function notAllowed(host: string): string {
  return `The app may not call ${host}: it is not one of Sectigo’s own hosts. A Jira admin must allow it for this app first.`;
}

/** A stored secret only ever goes where, and for whom, it was meant: whoever changes that has to know it. */
function movedSecret(draft: AccountDraft, stored: Account | undefined): FieldFault[] {
  if (!stored || draft.secret !== '' || placesOf(stored) === placesOf(draft)) return [];
  const what = draft.signIn.kind === 'oauth' ? 'client secret' : 'password';
  return [
    { field: 'secret', message: `Give the ${what} again, because it is to be used at a new address or in a new way.` },
  ];
}

function placesOf({ scmUrl, signIn }: Pick<Account, 'scmUrl' | 'signIn'>): string {
  return [signIn.kind, ...addressesOf({ scmUrl, signIn }).map((url) => new URL(url.trim()).host)].join(' ');
}

interface Known {
  readonly stored: Account | undefined;
  readonly home: NamedProject | undefined;
}

function accountOf(ports: Needs, draft: AccountDraft, { stored, home }: Known): Account {
  const now = ports.now();
  const address = readAccountAddress(draft.scmUrl);
  const { enabled } = draft;
  return {
    ...(stored ?? { id: ports.newId(), version: 1, createdAt: now }),
    ...{ name: draft.name.trim(), scmUrl: address?.scmUrl ?? '', enabled, changedAt: now },
    signIn: plainSignIn(draft.signIn, address?.customerUri),
    homeProject: idAndKey(home),
    ...(draft.renewal && { renewal: draft.renewal }),
    ...secretOf(ports, draft, stored),
  };
}

/** A draft without one has a fault. */
function idAndKey({ id, key }: NamedProject = { id: '', key: '', name: '' }) {
  return { id, key };
}

function plainSignIn(signIn: AccountSignIn, fromAddress: string | undefined): AccountSignIn {
  if (signIn.kind === 'oauth') {
    return { kind: 'oauth', clientId: signIn.clientId.trim(), tokenUrl: signIn.tokenUrl.trim() };
  }
  const typed = signIn.customerUri.trim();
  return { kind: 'password', login: signIn.login.trim(), customerUri: typed === '' ? (fromAddress ?? '') : typed };
}

function secretOf(ports: Needs, { secret }: AccountDraft, stored: Account | undefined) {
  if (stored && secret === '') return { secretVersion: stored.secretVersion, secretSetAt: stored.secretSetAt };
  return { secretVersion: ports.newId(), secretSetAt: ports.now() };
}

interface Change {
  readonly stored: Account | undefined;
  readonly account: Account;
}

async function keep(ports: Needs, secret: string, { stored, account }: Change): Promise<Account> {
  const secretIsNew = secret !== '';
  if (secretIsNew) await ports.accountSecrets.write(account.id, account.secretVersion, secret);
  const saved = await write(ports, { stored, account });
  // Named by nothing any more: the old secret after a change, the new one after a conflict.
  const left = saved ? stored : account;
  if (secretIsNew && left) await ports.accountSecrets.remove(left.id, left.secretVersion);
  if (!saved) throw changedMeanwhile();
  return saved;
}

async function write(ports: Needs, { stored, account }: Change): Promise<Account | undefined> {
  if (stored) return ports.accounts.replace(stored, account);
  return (await ports.accounts.create(account)) ? account : undefined;
}

function changedMeanwhile(): Problem {
  return new Problem('conflict', 'Someone else changed this account meanwhile. Reload it; nothing was overwritten.');
}
