/** Everything but transitions: jobs, and what screens ask for. Loaded when one of these comes, because it is most of the app's code. */
export { exportSupport } from '../../use-cases/audit/export-support';
export { listAudit } from '../../use-cases/audit/list-audit';
export { viewDiagnostics } from '../../use-cases/audit/view-diagnostics';
export { settleOrder } from '../../use-cases/enrolment/settle-order';
export { viewOrder } from '../../use-cases/enrolment/view-order';
export { listProfiles } from '../../use-cases/profiles/list-profiles';
export { removeProfile } from '../../use-cases/profiles/remove-profile';
export { saveProfile } from '../../use-cases/profiles/save-profile';
export { testConnection } from '../../use-cases/profiles/test-connection';
export { forceRenewal, previewForce, stopForce } from '../../use-cases/renewal/force-renewal';
export { markInstalled } from '../../use-cases/renewal/mark-installed';
export { endSecret, makeSecret } from '../../use-cases/webhook/change-secrets';
export { receiveCall } from '../../use-cases/webhook/receive-call';
export { viewWebhook } from '../../use-cases/webhook/view-webhook';
export { readWebhookRequest } from '../audit/webhook-request';
export { runJob } from './run-job';
