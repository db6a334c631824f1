import { CSV_HEAD, csvOf } from './csv';

const EVENT = { id: '1', at: Date.UTC(2026, 10, 2, 8), outcome: 'asked', code: '', correlation: 'c-1' } as const;

describe('the audit list as CSV', () => {
  it('has a row for each event, with names and ids, as many cells as its head', () => {
    const list = {
      events: [{ ...EVENT, act: 'enroll', actor: '5b10', issueId: '10001', profileId: 'p' }],
      people: [{ accountId: '5b10', displayName: '=HYPERLINK("http://x")' }],
      profiles: [{ id: 'p', name: '@SUM(1,2)' }],
      issues: [{ id: '10001', name: 'CERT-1' }],
    };
    expect(csvOf(list)).toBe(
      `2026-11-02T08:00:00.000Z,"'=HYPERLINK(""http://x"")",5b10,Enroll certificate,asked,,Enroll certificate: asked for.,CERT-1,10001,"'@SUM(1,2)",p,,,c-1\r\n`,
    );
    expect(CSV_HEAD.split(',')).toHaveLength(14);
  });

  it('is read by the people who are there, and by the app', () => {
    const events = ['app', 'webhook', 'gone'].map((actor) => ({ ...EVENT, act: 'revoke', actor }));
    const rows = csvOf({ events, people: [], profiles: [], issues: [] }).split('\r\n');
    expect(rows.map((row) => row.split(',')[1])).toEqual(['The app', 'Webhook', 'gone', undefined]);
  });
});
