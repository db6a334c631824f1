export { adminResolver } from './modules/admin-resolver';
export { enrollPostFunction } from './modules/enroll-post-function';
export { hourlySchedule } from './modules/hourly-schedule';
export { issueResolver } from './modules/issue-resolver';
export { jobConsumer } from './modules/job-consumer';
export { requestValidator } from './modules/request-validator';
