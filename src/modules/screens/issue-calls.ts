/** The calls of what stands on an issue. The issue's id comes from a browser: Jira says what the person may. */
import Resolver from '@forge/resolver';
import { defineActCalls } from '../calls/act-definitions';
import { defineOrderCalls } from '../calls/order-definitions';
import { defineRenewalCalls } from '../calls/renewal-definitions';
import { defineRequestCalls } from '../calls/request-definitions';
import { defineImportedCalls } from '../calls/row-issues/imported-definitions';
import { definer } from '../wiring/define';

const resolver = new Resolver();
// Each use case checks the right that its own act needs.
const define = definer(resolver, () => Promise.resolve());

defineOrderCalls(define);
defineRequestCalls(define);
defineActCalls(define);
defineRenewalCalls(define);
defineImportedCalls(define);

export const issueCalls = resolver.getDefinitions();
