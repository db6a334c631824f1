/** What calls, duties and jobs do with reference data: a part of its own, because nothing else needs it. */
export { advanceReference } from '../../use-cases/inventory/reference/advance-reference';
export { beginReferences, resumeReferences, syncReference } from '../../use-cases/inventory/reference/begin-reference';
export { viewDomain } from '../../use-cases/inventory/reference/view-domain';
export { viewReference, viewReferences } from '../../use-cases/inventory/reference/view-reference';
