/** Functions of the manifest. Each loads its code when the platform calls it: a cold start waits for nothing else (docs/adr/0010). */
import { whenCalled } from './wiring/lazily';

export const adminResolver = whenCalled(async () => (await import('./screens/admin-calls')).adminCalls);
export const certificatesResolver = whenCalled(
  async () => (await import('./screens/certificates-calls')).certificatesCalls,
);
export const issueResolver = whenCalled(async () => (await import('./screens/issue-calls')).issueCalls);
export const ruleResolver = whenCalled(async () => (await import('./screens/rule-calls')).ruleCallsResolver);

const transitions = () => import('./post-functions');
export const cancelPostFunction = whenCalled(async () => (await transitions()).cancelPostFunction);
export const checkStatusPostFunction = whenCalled(async () => (await transitions()).checkStatusPostFunction);
export const doNotRenewPostFunction = whenCalled(async () => (await transitions()).doNotRenewPostFunction);
export const enrollPostFunction = whenCalled(async () => (await transitions()).enrollPostFunction);
export const renewPostFunction = whenCalled(async () => (await transitions()).renewPostFunction);
export const replacePostFunction = whenCalled(async () => (await transitions()).replacePostFunction);
export const revokePostFunction = whenCalled(async () => (await transitions()).revokePostFunction);

export const dailySchedule = whenCalled(async () => (await import('./schedules/daily')).dailySchedule);
export const hourlySchedule = whenCalled(async () => (await import('./schedules/hourly')).hourlySchedule);
export const weeklySchedule = whenCalled(async () => (await import('./schedules/weekly')).weeklySchedule);

export const attachmentWatch = whenCalled(async () => (await import('./attachment-watch')).attachmentWatch);
export const contextStatus = whenCalled(async () => (await import('./context-status')).contextStatus);
export const expiryWebhook = whenCalled(async () => (await import('./expiry-webhook')).expiryWebhook);
export const jobConsumer = whenCalled(async () => (await import('./job-consumer')).jobConsumer);
export const requestValidator = whenCalled(async () => (await import('./request-validator')).requestValidator);
