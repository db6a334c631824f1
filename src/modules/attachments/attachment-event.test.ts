import { readAttachmentEvent } from './attachment-event';

const attachment = { id: '10001', issueId: '10002', fileName: 'a.pem' };
const event = { eventType: 'avi:jira:created:attachment', attachment };
const read = { what: 'attached', id: '10001', issueId: '10002', fileName: 'a.pem', own: false, repetitions: 0 };

describe('an event of an attachment', () => {
  it.each([
    ['as Atlassian describes it', event, read],
    ['of a deletion', { ...event, eventType: 'avi:jira:deleted:attachment' }, { ...read, what: 'removed' }],
    ['with numbers for ids', { ...event, attachment: { ...attachment, id: 10001, issueId: 10002 } }, read],
    [
      'with everything else',
      { ...event, attachment: { ...attachment, size: '12', projectId: 1, author: { accountId: '5b:1' }, x: {} } },
      { ...read, attachedBy: '5b:1' },
    ],
    [
      'with the name as the REST API spells it',
      { ...event, attachment: { id: 1, issueId: 2, filename: 'b.pem' } },
      { ...read, id: '1', issueId: '2', fileName: 'b.pem' },
    ],
    [
      'without a name',
      { ...event, attachment: { id: '1', issueId: '2' } },
      { ...read, id: '1', issueId: '2', fileName: '' },
    ],
    [
      'with nonsense where it may be absent',
      { ...event, selfGenerated: 'x', attachment: { ...attachment, author: 7, filename: [] }, retryContext: 3 },
      read,
    ],
    [
      'with an author that is no account',
      { ...event, attachment: { ...attachment, author: { accountId: '<b>' } } },
      read,
    ],
    ['of the app itself', { ...event, selfGenerated: true }, { ...read, own: true }],
    ['that is repeated', { ...event, retryContext: { retryCount: 2 } }, { ...read, repetitions: 2 }],
  ])('%s is read', (_what, given, expected) => {
    expect(readAttachmentEvent(given)).toEqual(expected);
  });

  it.each([
    ['nothing', undefined],
    ['another event', { ...event, eventType: 'avi:jira:updated:issue' }],
    ['an event of a name that objects have', { ...event, eventType: 'constructor' }],
    ['no attachment', { eventType: event.eventType }],
    ['an id that is a path', { ...event, attachment: { ...attachment, id: '../1' } }],
    ['no issue', { ...event, attachment: { id: '1' } }],
  ])('that is %s is passed over', (_what, given) => {
    expect(readAttachmentEvent(given)).toBeUndefined();
  });
});
