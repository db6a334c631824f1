/** Everything but transitions: jobs, and what screens ask for. Loaded when one of these comes, because it is most of the app's code. */
export { settleOrder } from '../../use-cases/enrolment/settle-order';
export { viewOrder } from '../../use-cases/enrolment/view-order';
export { listProfiles } from '../../use-cases/profiles/list-profiles';
export { removeProfile } from '../../use-cases/profiles/remove-profile';
export { saveProfile } from '../../use-cases/profiles/save-profile';
export { testConnection } from '../../use-cases/profiles/test-connection';
export { forceRenewal, previewForce, stopForce } from '../../use-cases/renewal/force-renewal';
export { markInstalled } from '../../use-cases/renewal/mark-installed';
export { beginSetUp } from '../../use-cases/setup/begin-set-up';
export { checkProject, listProjects, previewAttach } from '../../use-cases/setup/look-at-project';
export { removeSetUp } from '../../use-cases/setup/remove-set-up';
export { runStep } from '../../use-cases/setup/run-step';
export { viewSetUp } from '../../use-cases/setup/view-set-up';
export { runJob } from './run-job';
