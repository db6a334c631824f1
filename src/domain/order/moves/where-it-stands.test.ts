import { askedFor } from '../../approval/approval';
import { ASKED, SETTINGS } from '../../approval/testing/sample-approval';
import { STATUSES } from '../../issue/issue-fields';
import { NOW } from '../../testing/sample-certificate';
import { NO_TRANSITION } from '../order';
import { hasLeft, madeNoMove, waitsThere } from './where-it-stands';

const approval = askedFor(ASKED, SETTINGS, NOW);
const waiting = { id: '9', name: STATUSES.approval };
const elsewhere = { id: '8', name: 'Live' };

it.each([
  ['stands where its transition led', { arrivedAt: '8' }, elsewhere, false],
  ['was moved on', { arrivedAt: '3' }, elsewhere, true],
  ['was moved on although its order has an approval', { arrivedAt: '3', approval }, elsewhere, true],
  ['was put by the app where it waits for approval', { arrivedAt: '3', approval }, waiting, false],
  ['was put there by a person, with nothing to approve', { arrivedAt: '3' }, waiting, true],
  ['was moved by nobody for it', { arrivedAt: NO_TRANSITION }, elsewhere, false],
])('an issue that %s: %#', (_name, order, status, left) => {
  expect(hasLeft(order, status)).toBe(left);
});

it('waits for approval only where something is to be approved, and only there', () => {
  expect(waitsThere({ approval }, waiting)).toBe(true);
  expect(waitsThere({ approval }, elsewhere)).toBe(false);
  expect(waitsThere({}, waiting)).toBe(false);
});

it.each([
  ['the app by itself', { unattended: true, arrivedAt: '' }, true],
  ['a button', { arrivedAt: NO_TRANSITION }, true],
  ['a transition', { unattended: false, arrivedAt: '3' }, false],
  ['a transition that Jira does not name', { arrivedAt: '' }, false],
])('asked by %s, nobody has moved the issue: %#', (_name, order, none) => {
  expect(madeNoMove(order)).toBe(none);
});
