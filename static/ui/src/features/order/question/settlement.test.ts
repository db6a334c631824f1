import { certIdFault, confirmationFault, isSettledMeanwhile } from './settlement';

describe('the answer about a lost order', () => {
  it.each(['1234567', ' 1234567 ', '1'])('takes “%s” as an id of SCM', (certId) => {
    expect(certIdFault(certId)).toBeUndefined();
  });

  it.each([
    ['', 'Give the id that SCM shows for this order.'],
    ['   ', 'Give the id that SCM shows for this order.'],
    ['CERT-45', 'The id in SCM is a number, for example 1234567.'],
    ['12 34', 'The id in SCM is a number, for example 1234567.'],
    ['123456789012345678901', 'The id in SCM is a number, for example 1234567.'],
  ])('says what is wrong with “%s”', (certId, fault) => {
    expect(certIdFault(certId)).toBe(fault);
  });

  it('sends nothing again without a confirmation', () => {
    expect(confirmationFault(false)).toBe('Confirm first that SCM has no such order.');
    expect(confirmationFault(true)).toBeUndefined();
  });

  it('tells that somebody else settled it from other refusals', () => {
    expect(isSettledMeanwhile({ ok: false, code: 'conflict', message: '', faults: [] })).toBe(true);
    expect(isSettledMeanwhile({ ok: false, code: 'no-right', message: '', faults: [] })).toBe(false);
  });
});
