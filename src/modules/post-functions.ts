/** Journeys 2 to 4: the post functions of the workflow. Each claims or notes what the transition asks for, and queues. */
import { ports } from '../app';
import { claimOrder } from '../use-cases/enrolment/claim-order';
import { acts } from './wiring/lazily';
import { postFunction } from './wiring/post-function';

function ordering(how: 'enroll' | 'renew' | 'replace') {
  return postFunction(how, async (claim) => {
    const { id, state } = await claimOrder(ports, how, claim);
    return `${id}:${state}`;
  });
}

export const enrollPostFunction = ordering('enroll');
export const renewPostFunction = ordering('renew');
export const replacePostFunction = ordering('replace');

export const cancelPostFunction = postFunction('cancel-request', async (claim) => {
  const order = await (await acts()).cancelRequest(ports, claim);
  return order ? `${order.id}:${order.state}` : 'nothing-to-cancel';
});

export const revokePostFunction = postFunction('revoke', async ({ issueId, askedBy: _askedBy, ...wish }) => {
  await (await acts()).makeWish(ports, issueId, { what: 'revoke', ...wish });
  return 'noted';
});

export const doNotRenewPostFunction = postFunction('do-not-renew', async ({ issueId, askedBy: _askedBy, ...wish }) => {
  await (await acts()).makeWish(ports, issueId, { what: 'do-not-renew', ...wish });
  return 'noted';
});

export const checkStatusPostFunction = postFunction('check-status', async ({ issueId, executionId }) => {
  await (await acts()).checkStatus(ports, issueId, executionId);
  return 'asked';
});
