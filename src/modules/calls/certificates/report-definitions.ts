/** Journey 5: what the page *Reports* asks. */
import { ports } from '../../../app';
import { reportCalls } from '../../../contract/certificates/report-calls';
import type { Define } from '../../wiring/define';
import { reportActs } from '../../wiring/lazily';

export function defineReportCalls(define: Define): void {
  define(reportCalls.listReport, async (asked) => (await reportActs()).listReport(ports, asked));
}
