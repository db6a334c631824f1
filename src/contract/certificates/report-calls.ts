/** What the page *Reports* asks. Jira says what the person may in the account's home project. */
import type { ReportAnswer } from '../../domain/inventory/reports/report';
import { reportAskSchema } from '../../domain/inventory/reports/report';
import { call } from '../call';

export const reportCalls = {
  /** A page of one report. */
  listReport: call<ReportAnswer>()('listReport', reportAskSchema),
} as const;
