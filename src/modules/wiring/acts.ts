/** Everything but transitions: jobs, and what screens ask for. Loaded when one of these comes, because it is most of the app's code. */
export { lookAtScm } from '../../use-cases/enrolment/panel/look-at-scm';
export { pressButton } from '../../use-cases/enrolment/panel/press-button';
export { viewCertificate } from '../../use-cases/enrolment/panel/view-certificate';
export { settleOrder } from '../../use-cases/enrolment/settle-order';
export { viewOrder } from '../../use-cases/enrolment/view-order';
export { listProfiles } from '../../use-cases/profiles/list-profiles';
export { removeProfile } from '../../use-cases/profiles/remove-profile';
export { saveProfile } from '../../use-cases/profiles/save-profile';
export { testConnection } from '../../use-cases/profiles/test-connection';
export { forceRenewal, previewForce, stopForce } from '../../use-cases/renewal/force-renewal';
export { markInstalled } from '../../use-cases/renewal/mark-installed';
export { runJob } from './run-job';
