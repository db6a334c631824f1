/** The calls of the page *Certificates*. Account ids come from a browser: Jira says what the person may in the home project. */
import Resolver from '@forge/resolver';
import { defineAccountActCalls } from '../calls/certificates/act-definitions';
import { defineInventoryCalls } from '../calls/certificates/inventory-definitions';
import { defineOrderCalls } from '../calls/certificates/order-definitions';
import { definePlanCalls } from '../calls/certificates/plan-definitions';
import { defineReferenceCalls } from '../calls/certificates/reference-definitions';
import { defineRenewerCalls } from '../calls/certificates/renewer-definitions';
import { defineReportCalls } from '../calls/certificates/report-definitions';
import { defineIssueCalls } from '../calls/row-issues/issue-definitions';
import { definer } from '../wiring/define';

const resolver = new Resolver();
// Each use case checks the right that its own act needs.
const define = definer(resolver, () => Promise.resolve());

defineInventoryCalls(define);
defineAccountActCalls(define);
defineOrderCalls(define);
defineReferenceCalls(define);
defineIssueCalls(define);
defineReportCalls(define);
definePlanCalls(define);
defineRenewerCalls(define);

export const certificatesCalls = resolver.getDefinitions();
