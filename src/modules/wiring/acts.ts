/** Everything but transitions: jobs, and what screens ask for. Loaded when one of these comes, because it is most of the app's code. */
export { checkRequest } from '../../use-cases/enrolment/request/check-request';
export { submitRequest } from '../../use-cases/enrolment/request/submit-request';
export { viewChain } from '../../use-cases/enrolment/request/view-chain';
export { viewRequest } from '../../use-cases/enrolment/request/view-request';
export { settleOrder } from '../../use-cases/enrolment/settle-order';
export { viewOrder } from '../../use-cases/enrolment/view-order';
export { listProfiles } from '../../use-cases/profiles/list-profiles';
export { removeProfile } from '../../use-cases/profiles/remove-profile';
export { saveProfile } from '../../use-cases/profiles/save-profile';
export { testConnection } from '../../use-cases/profiles/test-connection';
export { forceRenewal, previewForce, stopForce } from '../../use-cases/renewal/force-renewal';
export { markInstalled } from '../../use-cases/renewal/mark-installed';
export { runJob } from './run-job';
