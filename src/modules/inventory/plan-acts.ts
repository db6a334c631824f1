/** What the page *Renewal plan* asks for: a part of its own, because nothing else needs it. */
export { findPlanIssues } from '../../use-cases/inventory/plan/find-plan-issues';
export { listPlanCertificates } from '../../use-cases/inventory/plan/list-plan-certificates';
export { viewPlanSources } from '../../use-cases/inventory/plan/view-plan-sources';
