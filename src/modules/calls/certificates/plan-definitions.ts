/** Journey 3: what the page *Renewal plan* asks. */
import { ports } from '../../../app';
import { planCalls } from '../../../contract/certificates/plan-calls';
import type { Define } from '../../wiring/define';
import { planActs } from '../../wiring/lazily';

export function definePlanCalls(define: Define): void {
  define(planCalls.viewPlanSources, async () => (await planActs()).viewPlanSources(ports));
  define(planCalls.listPlanCertificates, async (asked) => (await planActs()).listPlanCertificates(ports, asked));
  define(planCalls.findPlanIssues, async ({ issueIds }) => (await planActs()).findPlanIssues(ports, issueIds));
}
