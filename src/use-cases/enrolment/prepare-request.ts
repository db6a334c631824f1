/** Reads off an issue what would be sent to SCM, or everything that speaks against it. */
import { ISSUE_FIELDS } from '../../domain/issue/issue-fields';
import type { IssueField } from '../../domain/issue/issue-fields';
import { refusals } from '../../domain/finding';
import type { Finding } from '../../domain/finding';
import { NO_KIND_CHOSEN, refusalsForCustomers } from '../../domain/issue/customers/refusals-for-customers';
import { UNREADABLE_RULE } from '../../domain/issue/rule-configuration';
import type { RuleConfiguration } from '../../domain/issue/rule-configuration';
import type { Order } from '../../domain/order/order';
import type { Actor } from '../../domain/problem';
import type { Profile } from '../../domain/profile';
import { isAllowedIn } from '../../domain/profiles/project';
import { accountOf } from '../../domain/profiles/scm-account';
import { together } from '../../domain/work/together';
import type { Issue } from '../ports/issues';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'profiles' | 'knownKeys'>;

/** A request that may be sent. */
export interface Prepared {
  readonly profile: Profile;
  readonly csr: string;
  readonly spkiSha256: string;
  readonly commonName: string;
  readonly names: readonly string[];
  /** Type and size: `RSA 2048`. */
  readonly key: string;
  /** As the CSR names it; empty: it names none. */
  readonly organization: string;
}

export interface Refusal {
  readonly actor: Actor;
  readonly reasons: readonly string[];
  /** Those that the requester mends in the request. */
  readonly inRequest: readonly string[];
}

export type Preparation =
  { readonly ok: true; readonly request: Prepared } | { readonly ok: false; readonly refusal: Refusal };

/** All reasons are found in one go; a requester mends them once. */
export async function prepareRequest(
  ports: Needs,
  issue: Pick<Issue, 'fields' | 'missingFields' | 'home'>,
  { rule, lineage }: Pick<Order, 'rule' | 'lineage'>,
): Promise<Preparation> {
  const setUp = setUpFaults(issue, rule);
  if (setUp.length > 0) return refused('jira-admin', setUp);
  const choice = await chooseProfile(ports, issue, rule);
  const preflight = await preflightOf(ports, issue.fields.csr ?? '', { profile: choice.profile, lineage });
  return joined(choice, preflight);
}

function joined({ profile, ...choice }: ProfileChoice, { csr, reasons, inRequest }: Preflight): Preparation {
  if (profile && csr && choice.reasons.length === 0) return { ok: true, request: { profile, ...csr } };
  const unchosen = !profile && choice.actor === 'requester' ? [NO_KIND_CHOSEN] : [];
  return refused(csr ? choice.actor : 'requester', [...choice.reasons, ...reasons], [...unchosen, ...inRequest]);
}

/** What speaks against a CSR; the CSR where nothing does. */
interface Preflight {
  readonly csr?: Omit<Prepared, 'profile'>;
  readonly reasons: readonly string[];
  /** The same, for whoever sees nothing but the request. */
  readonly inRequest: readonly string[];
}

/** What no requester can mend. */
function setUpFaults(issue: Pick<Issue, 'missingFields'>, rule: RuleConfiguration): string[] {
  if (rule.unreadable) return [UNREADABLE_RULE];
  const needed: readonly IssueField[] = rule.profileId === undefined ? ['csr', 'profile'] : ['csr'];
  return needed
    .filter((field) => issue.missingFields.includes(field))
    .map((field) => fieldIsMissing(ISSUE_FIELDS[field]));
}

interface ProfileChoice {
  readonly profile?: Profile;
  readonly actor: Actor;
  readonly reasons: readonly string[];
}

async function chooseProfile(
  ports: Pick<Ports, 'profiles'>,
  issue: Pick<Issue, 'fields' | 'home'>,
  { profileId }: RuleConfiguration,
): Promise<ProfileChoice> {
  const wanted = profileId ?? issue.fields.profile;
  if (wanted === undefined) return { actor: 'requester', reasons: [`Choose a “${ISSUE_FIELDS.profile}”.`] };
  const profile = await (profileId === undefined ? ports.profiles.findByName(wanted) : ports.profiles.find(wanted));
  if (!profile) return { actor: 'jira-admin', reasons: [notSetUp(wanted)] };
  const objection = objectionTo(profile, issue.home.projectId);
  if (objection === undefined) return { profile, actor: 'nobody', reasons: [] };
  // Who did not choose it cannot choose another.
  return { profile, actor: profileId === undefined ? 'requester' : 'jira-admin', reasons: [objection] };
}

/** What speaks against a new request with the profile; renewals go on with it. */
function objectionTo(profile: Profile, projectId: string): string | undefined {
  if (!profile.enabled) return isDisabled(profile);
  return isAllowedIn(profile, projectId) ? undefined : notHere(profile);
}

function isDisabled({ name }: Profile): string {
  return `The certificate profile “${name}” is disabled: nothing new is ordered with it, while its certificates are still renewed and revoked. Choose another one, or ask a Jira admin to enable it in “Sectigo Profile Settings”.`;
}

function notHere({ name }: Profile): string {
  return `The certificate profile “${name}” may not be used in this project. Choose another one, or ask a Jira admin to allow this project in “Sectigo Profile Settings”.`;
}

interface Wanted {
  readonly profile: Profile | undefined;
  readonly lineage: string;
}

/** The CSR with everything that speaks against it, and against its key. */
export async function preflightOf(ports: Needs, text: string, { profile, lineage }: Wanted): Promise<Preflight> {
  // Loaded here and not at the top: X.509 code costs 45 ms at a cold start, and most invocations never need it.
  const [{ preflightCsr }, { askedNames }, { valuesOf }, { keyTrouble }] = await together([
    import('../../pki/preflight'),
    import('../../pki/csr'),
    import('../../pki/x509/distinguished-name'),
    import('../known-keys'),
  ]);
  const { csr, findings } = await preflightCsr(text, { publicTrust: profile?.publicTrust ?? true });
  if (!csr) return against(findings);
  const names = askedNames(csr.facts);
  const { spkiSha256 } = csr.facts.key;
  const trouble = await keyTrouble(
    ports,
    { spkiSha256, names, ...(profile && { account: accountOf(profile) }) },
    { lineage },
  );
  const all = against([...findings, ...trouble]);
  if (all.reasons.length > 0) return all;
  const [commonName = ''] = names;
  const said = { key: csr.facts.key.description, organization: valuesOf(csr.facts.subject, 'O').join(', ') };
  return { ...all, csr: { csr: csr.base64, spkiSha256, commonName, names, ...said } };
}

function against(findings: readonly Finding[]): Preflight {
  return { reasons: refusals(findings), inRequest: refusalsForCustomers(findings) };
}

function notSetUp(name: string): string {
  return `The certificate profile “${name}” is not set up in this Jira. Choose another one, or ask a Jira admin to set it up in “Sectigo Profile Settings”.`;
}

/** @param inRequest what is wrong with the request itself, in words for whoever sees nothing but the request */
export function refused(actor: Actor, reasons: readonly string[], inRequest: readonly string[] = []): Preparation {
  return { ok: false, refusal: { actor, reasons, inRequest } };
}

function fieldIsMissing(name: string): string {
  return `This Jira has no field “${name}” on this issue. A Jira admin must add it to the project's screens.`;
}
