/** Journey 5: what an issue shows of the certificate that it was made for. */
import { importedCalls } from '../../../contract/issue/imported-calls';
import type { Define } from '../../wiring/define';
import { issueActs } from '../../wiring/lazily';

export function defineImportedCalls(define: Define): void {
  define(importedCalls.viewImported, async ({ issueId }) => (await issueActs()).viewImportedOn(issueId));
}
