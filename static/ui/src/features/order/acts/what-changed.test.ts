import { DIALOG } from '../../../texts/order/acts';
import { whatChanged } from './what-changed';

const ASKED = { act: 'revoke', shownFor: 'o1 c1' } as const;

it.each([
  ['nothing', { shownFor: 'o1 c1', offers: [{ act: 'revoke' }] }, undefined],
  ['another button', { shownFor: 'o1 c1', offers: [{ act: 'revoke' }, { act: 'renew', whyNot: 'No.' }] }, undefined],
  ['the certificate', { shownFor: 'o1 c2', offers: [{ act: 'revoke' }] }, DIALOG.changedSo],
  ['the order', { shownFor: 'o2 c1', offers: [{ act: 'revoke' }] }, DIALOG.changedSo],
  ['what can be done', { shownFor: 'o1 c1', offers: [] }, DIALOG.changedSo],
  [
    'that it is done already',
    { shownFor: 'o1 c1', offers: [{ act: 'revoke', whyNot: 'It is being revoked.' }] },
    'It is being revoked.',
  ],
] as const)('when %s has changed it says so', (...[, now, said]) => {
  expect(whatChanged(ASKED, now)).toBe(said);
});
