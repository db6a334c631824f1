import { matchRequests } from './match-requests';

const candidate = (sslId: string, commonName: string, names: readonly string[] = [commonName], taken = false) => ({
  ...{ sslId, commonName, names, taken },
});
const request = (file: string, commonName: string, names: readonly string[] = [commonName]) => ({
  file,
  commonName,
  names,
});

describe('a CSR', () => {
  it('is for the certificate with exactly its names, whatever their order and case', () => {
    const chosen = [candidate('1', 'a.example', ['a.example', 'b.example']), candidate('2', 'a.example')];
    const { bySslId, unmatched } = matchRequests(chosen, [
      request('two.csr', 'A.example'),
      request('one.csr', 'a.example', ['b.example', 'a.example']),
    ]);
    expect([...bySslId]).toEqual([
      ['2', 0],
      ['1', 1],
    ]);
    expect(unmatched).toEqual([]);
  });

  it('is for the one with its common name where none has exactly its names', () => {
    const { bySslId } = matchRequests(
      [candidate('1', 'a.example', ['a.example', 'b.example'])],
      [request('x', 'a.example')],
    );
    expect(bySslId.get('1')).toBe(0);
  });

  it.each([
    ['of nobody', [candidate('1', 'a.example')], 'other.example', 'None'],
    ['of several', [candidate('1', 'a.example'), candidate('2', 'a.example')], 'a.example', 'Several'],
    ['of one that has a request', [candidate('1', 'a.example', ['a.example'], true)], 'a.example', 'Another file'],
  ])('%s is told, not guessed', (_what, chosen, name, words) => {
    const { bySslId, unmatched } = matchRequests(chosen, [request('x.csr', name)]);
    expect(bySslId.size).toBe(0);
    expect(unmatched[0]?.why).toContain(words);
  });

  it('is refused where another file of the same list is for the same certificate', () => {
    const { bySslId, unmatched } = matchRequests(
      [candidate('1', 'a.example')],
      [request('first.csr', 'a.example'), request('second.csr', 'a.example')],
    );
    expect(bySslId.get('1')).toBe(0);
    expect(unmatched).toMatchObject([{ file: 'second.csr' }]);
  });
});
