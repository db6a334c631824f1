/** What the page *Reports* asks for: a part of its own, because nothing else needs it. */
export { listReport } from '../../use-cases/inventory/reports/list-report';
