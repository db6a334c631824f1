/** Journey 2: what the dialog *Request certificate* asks. */
import { ports } from '../../app';
import { requestCalls } from '../../contract/issue/request-calls';
import type { Define } from '../wiring/define';
import { acts } from '../wiring/lazily';

export function defineRequestCalls(define: Define): void {
  define(requestCalls.viewRequest, async ({ issueId }) => (await acts()).viewRequest(ports, issueId));
  define(requestCalls.checkRequest, async (request) => (await acts()).checkRequest(ports, request));
  define(requestCalls.submitRequest, async (request) => (await acts()).submitRequest(ports, request));
  define(requestCalls.viewChain, async ({ issueId }) => (await (await acts()).viewChain(ports, issueId)) ?? null);
}
