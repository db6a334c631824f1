/** Adapters that no transition needs: loaded with the first call, so that a cold start does not wait for them (docs/adr/0010). */
import { fetch, getAppContext } from '@forge/api';
import { asPerson } from './jira/issue/as-person';
import { jiraAttachments } from './jira/issue/attachments';
import { jiraDeskApprovals } from './jira/approval/desk-approvals';
import { jiraGroups } from './jira/approval/groups';
import { fieldIds } from './jira/issue/field-ids';
import { serviceDesk } from './jira/issue/service-desk';
import type { TellUnreadable } from './jira/issue/unless-unreadable';
import { workflowRules } from './jira/issue/workflow-rules';
import { createIssueOwners } from './jira/issue-owners';
import { jiraProfileOptions } from './jira/profiles/profile-options';
import { jiraProjects, projectWithIssueType } from './jira/profiles/projects';
import { countPoints } from './jira/points/count-points';
import { createIssueMaker } from './jira/rows/issue-maker';
import { siteSetUp } from './jira/setup/site-set-up';
import { adminIssues } from './jira/watchdog/admin-issues';
import { createRenewalInfo } from './scm/ca/renewal-info';
import type { Fetch } from './scm/client';
import { createAccountActs } from './scm/admin/acts/account-acts';
import { createAdminApi } from './scm/admin/admin-api';
import { createAccountOrdering } from './scm/admin/orders/account-ordering';
import { createEnrollmentApi } from './scm/enrollment-api';
import { guard } from './scm/outage/guarded-fetch';
import { watchedFetch } from './scm/watched-fetch';
import type { SeenCall } from './scm/watched-fetch';
import {
  accountCredentialRepository,
  accountSecretRepository,
  accountSignInRepository,
  accountTestRepository,
} from './storage/account/account-beside';
import { accountOrderRepository } from './storage/account/account-order-repository';
import { accountRepository } from './storage/account/account-repository';
import { referenceRepository } from './storage/inventory/reference/reference-repository';
import { rowIssueRepository } from './storage/inventory/issues/row-issue-repository';
import { jiraFieldCache } from './storage/jira-field-cache';
import { circuitRepository } from './storage/outage/circuits';
import { keyClaimRepository } from './storage/ordering/key-claims';
import { scmLookRepository } from './storage/ordering/scm-looks';
import { certificateFacts } from './storage/profiles/certificate-facts';
import { offerRepository } from './storage/profiles/offers';
import { profileNameRepository } from './storage/profiles/profile-names';
import { signInRepository } from './storage/profiles/sign-ins';
import { domainIssueRepository } from './storage/renewal/domain-issues';
import { renewalPlaceRepository } from './storage/renewal/renewal-places';
import { waitingDigestRepository } from './storage/renewal/waiting-digests';
import { setUpRepository } from './storage/set-up-repository';
import { credentialRepository } from './storage/secret-repository';
import { pointRepository } from './storage/points/point-repository';
import { watchRepository } from './storage/watchdog/watch-repository';
import { ruleCarrierCache } from './storage/workflow/rule-carrier-cache';

/** Forge's fetch checks the egress list; its type knows less of a response than the platform gives. */
const outbound = fetch as unknown as Fetch;

interface Watch {
  readonly seen: (call: SeenCall) => Promise<void>;
  readonly unreadable: TellUnreadable;
}

/**
 * @param now epoch milliseconds
 * @param watch is told of every call to SCM, and of answers of Jira that cannot be read
 */
export function laterAdapters(now: () => number, watch: Watch) {
  const network = networkOf(now, watch);
  const credentials = credentialRepository;
  const admin = {
    ...network,
    ...{ credentials: accountCredentialRepository, signIns: accountSignInRepository, holder: 'account' as const },
  };
  const scmAccount = createAdminApi(admin);
  return {
    scm: createEnrollmentApi({ ...network, credentials, signIns: signInRepository, holder: 'profile' }),
    ...{ renewalInfo: network.renewalInfo, scmLooks: scmLookRepository },
    keyClaims: keyClaimRepository,
    renewalPlaces: renewalPlaceRepository,
    waitingDigests: waitingDigestRepository,
    profileNames: profileNameRepository,
    signIns: signInRepository,
    ...{ certificateFacts, issueOwners: createIssueOwners(() => fieldIds(jiraFieldCache, now())) },
    profileOptions: jiraProfileOptions,
    offers: offerRepository,
    projects: jiraProjects,
    certificateProject: projectWithIssueType,
    asPerson: asPerson(() => fieldIds(jiraFieldCache, now()), watch.unreadable),
    workflowRules: workflowRules(ruleCarrierCache, now, watch.unreadable),
    rowIssues: rowIssueRepository,
    issueMaker: createIssueMaker(() => fieldIds(jiraFieldCache, now())),
    ...{ serviceDesk, attachments: jiraAttachments, groups: jiraGroups, deskApprovals: jiraDeskApprovals },
    setUpSite: siteSetUp,
    setUpRecords: setUpRepository,
    reference: referenceRepository,
    ...watching(now),
    accounts: accountRepository,
    accountSecrets: accountSecretRepository,
    accountSignIns: accountSignInRepository,
    accountTests: accountTestRepository,
    scmAccount,
    accountOrdering: createAccountOrdering(admin, scmAccount),
    accountOrders: accountOrderRepository,
    accountActs: createAccountActs(admin),
  };
}

/** Leaves a host alone that does not answer. */
function networkOf(now: () => number, { seen }: Watch) {
  const watched = watchedFetch(outbound, now, seen);
  const guarded = guard(watched, { circuits: circuitRepository, now });
  // A CA that does not answer is no outage of SCM.
  return { fetch: guarded.fetch, guard: guarded, now, renewalInfo: createRenewalInfo(watched) };
}

/** What the app knows of itself and of how others are doing. */
function watching(now: () => number) {
  const site = () => getAppContext().installationAri.toString();
  const jiraPoints = pointRepository({ now, counted: countPoints(site), site });
  const domainIssues = domainIssueRepository;
  return { circuits: circuitRepository, watchRecords: watchRepository, adminIssues, domainIssues, jiraPoints };
}
