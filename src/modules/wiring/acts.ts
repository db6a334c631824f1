/** Everything but transitions: jobs, and what screens ask for. Loaded when one of these comes, because it is most of the app's code. */
export { checkStatus } from '../../use-cases/check-status';
export { refuseRule } from '../../use-cases/refuse-rule';
export { listRuleProfiles } from '../../use-cases/profiles/list-rule-profiles';
export { settleOrder } from '../../use-cases/enrolment/settle-order';
export { viewOrder } from '../../use-cases/enrolment/view-order';
export { viewStatus } from '../../use-cases/enrolment/view-status';
export { checkOffers, goOnOffering } from '../../use-cases/offer-profiles';
export { enableProfile } from '../../use-cases/profiles/enable-profile';
export { getStarted } from '../../use-cases/profiles/get-started';
export { hostsToAllow } from '../../use-cases/profiles/hosts-to-allow';
export { listProfiles } from '../../use-cases/profiles/list-profiles';
export { previewRemoval, removeProfile } from '../../use-cases/profiles/remove-profile';
export { saveProfile } from '../../use-cases/profiles/save-profile';
export { testConnection } from '../../use-cases/profiles/test-connection';
export { forceRenewal, previewForce, stopForce } from '../../use-cases/renewal/force-renewal';
export { markInstalled } from '../../use-cases/renewal/mark-installed';
export { runJob } from './run-job';
