import { agreementOf, begunText, consequencesOf, LIST } from './force';

const some = (count: number) => ({ count, more: false });

describe('what a forced renewal asks', () => {
  it('names count, time, cost and end', () => {
    const text = consequencesOf(some(1_234), 'reuse').join(' ');
    expect(text).toContain('This renews 1,234 certificates once, spread over the next 20 hours.');
    expect(text).toContain('Sectigo bills each of them as a new certificate.');
    expect(text).toContain('It clears itself after 24 hours.');
    expect(agreementOf(some(1_234), 'reuse')).toBe('Renew 1,234 certificates');
  });

  it('speaks of a single certificate as one', () => {
    expect(consequencesOf(some(1), 'reuse')[0]).toBe(
      'This renews 1 certificate once, spread over the next 20 hours. Sectigo bills it as a new certificate.',
    );
    expect(agreementOf(some(1), 'reuse')).toBe('Renew 1 certificate');
    expect(agreementOf(some(1), 'fresh')).toBe('Open 1 renewal issue');
  });

  it.each([
    [1, '1 more expires later and is not listed.'],
    [1_200, '1,200 more expire later and are not listed.'],
  ])('speaks of %d that are not listed', (count, sentence) => {
    expect(LIST.left(count)).toBe(sentence);
  });

  it('promises no order where the requester has to send a fresh CSR', () => {
    const text = consequencesOf(some(3), 'fresh').join(' ');
    expect(text).toContain('This opens 3 renewal issues');
    expect(text).toContain('nothing is ordered by itself');
    expect(text).not.toContain('This renews');
    expect(agreementOf(some(3), 'fresh')).toBe('Open 3 renewal issues');
    expect(begunText('Web', 3, 'fresh')).toBe('Within 20 hours, 3 renewal issues of “Web” will be opened.');
  });

  it.each(['reuse', 'fresh'] as const)('asks for nothing where nothing is to be renewed (%s)', (key) => {
    expect(consequencesOf(some(0), key)[0]).toContain('There is nothing to renew.');
    expect(agreementOf(some(0), key)).toBeUndefined();
  });

  it('names no number to agree to where not all could be counted', () => {
    expect(consequencesOf({ count: 2_000, more: true }, 'reuse')[0]).toContain('more certificates than can be counted');
    expect(agreementOf({ count: 2_000, more: true }, 'reuse')).toBe('Renew certificates');
  });
});
