import { pageOf } from './page';

describe('what Jira tells a page', () => {
  it('is locale, time zone and issue', () => {
    const context = {
      locale: 'en_GB',
      timezone: 'Europe/Rome',
      extension: { type: 'jira:issuePanel', issue: { id: '10001' } },
    };
    expect(pageOf(context)).toEqual({ locale: 'en-GB', timeZone: 'Europe/Rome', issueId: '10001' });
  });

  it('is what a dialog was opened for, as far as there is such a dialog', () => {
    const opened = (opens: unknown) => pageOf({ extension: { modal: { opens } } }).opens;
    expect(['request', 'key-store', 'admin', 7].map(opened)).toEqual(['request', 'key-store', undefined, undefined]);
  });

  it.each([{}, { extension: null }, { extension: { issue: 'CERT-1' } }, { extension: { issue: { id: 7 } } }])(
    'is not believed where it has another shape: %j',
    (context) => {
      expect(pageOf(context)).toEqual({ locale: 'en', timeZone: 'UTC' });
    },
  );
});
