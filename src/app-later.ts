/** Adapters that no transition needs: loaded with the first call, so that a cold start does not wait for them (docs/adr/0010). */
import { fetch } from '@forge/api';
import { asPerson } from './jira/issue/as-person';
import { jiraAttachments } from './jira/issue/attachments';
import { fieldIds } from './jira/issue/field-ids';
import { serviceDesk } from './jira/issue/service-desk';
import type { TellUnreadable } from './jira/issue/unless-unreadable';
import { workflowRules } from './jira/issue/workflow-rules';
import { jiraProfileOptions } from './jira/profiles/profile-options';
import { jiraProjects, projectWithIssueType } from './jira/profiles/projects';
import { siteSetUp } from './jira/setup/site-set-up';
import type { Fetch } from './scm/client';
import { createAdminApi } from './scm/admin/admin-api';
import { createEnrollmentApi } from './scm/enrollment-api';
import { watchedFetch } from './scm/watched-fetch';
import type { SeenCall } from './scm/watched-fetch';
import {
  accountCredentialRepository,
  accountSecretRepository,
  accountSignInRepository,
  accountTestRepository,
} from './storage/account/account-beside';
import { accountRepository } from './storage/account/account-repository';
import { jiraFieldCache } from './storage/jira-field-cache';
import { keyClaimRepository } from './storage/ordering/key-claims';
import { scmLookRepository } from './storage/ordering/scm-looks';
import { certificateFacts } from './storage/profiles/certificate-facts';
import { offerRepository } from './storage/profiles/offers';
import { profileNameRepository } from './storage/profiles/profile-names';
import { signInRepository } from './storage/profiles/sign-ins';
import { setUpRepository } from './storage/set-up-repository';
import { credentialRepository } from './storage/secret-repository';
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
  const network = { fetch: watchedFetch(outbound, now, watch.seen), now };
  const credentials = credentialRepository;
  return {
    scm: createEnrollmentApi({ ...network, credentials, signIns: signInRepository, holder: 'profile' }),
    scmLooks: scmLookRepository,
    keyClaims: keyClaimRepository,
    profileNames: profileNameRepository,
    signIns: signInRepository,
    certificateFacts,
    profileOptions: jiraProfileOptions,
    offers: offerRepository,
    projects: jiraProjects,
    certificateProject: projectWithIssueType,
    asPerson: asPerson(() => fieldIds(jiraFieldCache, now()), watch.unreadable),
    workflowRules: workflowRules(ruleCarrierCache, now, watch.unreadable),
    serviceDesk,
    attachments: jiraAttachments,
    setUpSite: siteSetUp,
    setUpRecords: setUpRepository,
    accounts: accountRepository,
    accountSecrets: accountSecretRepository,
    accountSignIns: accountSignInRepository,
    accountTests: accountTestRepository,
    scmAccount: createAdminApi({
      ...network,
      ...{ credentials: accountCredentialRepository, signIns: accountSignInRepository, holder: 'account' },
    }),
  };
}
