/** Everything but the transitions that order: the other ones, jobs, and what screens ask for. Loaded when one of these comes, because it is most of the app's code. */
export { cancelRequest } from '../../use-cases/enrolment/cancel-request';
export { makeWish } from '../../use-cases/make-wish';
export { checkStatus } from '../../use-cases/check-status';
export { refuseRule } from '../../use-cases/refuse-rule';
export { listRuleProfiles } from '../../use-cases/profiles/list-rule-profiles';
export { settleOrder } from '../../use-cases/enrolment/settle-order';
export { viewOrder } from '../../use-cases/enrolment/view-order';
export { listProfiles } from '../../use-cases/profiles/list-profiles';
export { removeProfile } from '../../use-cases/profiles/remove-profile';
export { saveProfile } from '../../use-cases/profiles/save-profile';
export { testConnection } from '../../use-cases/profiles/test-connection';
export { forceRenewal, previewForce, stopForce } from '../../use-cases/renewal/force-renewal';
export { markInstalled } from '../../use-cases/renewal/mark-installed';
export { runJob } from './run-job';
