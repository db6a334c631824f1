import fc from 'fast-check';
import { PROBLEMS } from '../problem';
import { ACTS, actInWords, goodEnd, onlyReads } from './acts';
import type { AuditFacts } from './audit-event';
import { cleaned, outcomeOf } from './audit-event';
import { sentenceOf } from './audit-sentence';

const SECRET = 'S3cr3t of the REST account, never to be seen';
const PROFILE = '369b9f2b-7b8b-45f7-b1c2-d1c7dea6b4b9';

describe('an audit event', () => {
  it('keeps ids and words of tables', () => {
    const facts: AuditFacts = {
      ...{ act: 'changeProfile', actor: '557058:5b10ac8d-82e0', outcome: 'refused', code: 'conflict' },
      ...{ issueId: '10001', profileId: PROFILE, orderId: 'issue-10001#1', certificateId: `${PROFILE}:6710799` },
    };
    expect(cleaned(facts)).toEqual(facts);
  });

  it.each(['act', 'actor', 'code', 'issueId', 'profileId', 'orderId', 'certificateId', 'sentence', 'payload'])(
    'has no room for a secret in %s',
    (field) => {
      const facts = { act: 'changeProfile', actor: 'ada', outcome: 'done', code: '', [field]: SECRET } as AuditFacts;
      expect(JSON.stringify(cleaned(facts))).not.toContain(SECRET);
    },
  );

  it('holds nothing else, whatever comes', () => {
    const anything = fc.record({
      act: fc.string(),
      actor: fc.string(),
      code: fc.string(),
      issueId: fc.string(),
      profileId: fc.string(),
    });
    fc.assert(
      fc.property(anything, (given) => {
        const kept = cleaned({ ...given, outcome: 'done' });
        expect(kept.issueId ?? '1').toMatch(/^\d+$/);
        expect(kept.profileId ?? PROFILE).toHaveLength(36);
        expect(kept.code === '' || kept.code === 'unexpected' || kept.code in PROBLEMS).toBe(true);
      }),
    );
  });

  it.each([
    ['no-right', 'refused'],
    ['scm-credentials', 'refused'],
    ['scm-busy', 'failed'],
    ['unexpected', 'failed'],
  ] as const)('that ended with %s was %s', (code, outcome) => {
    expect(outcomeOf(code)).toBe(outcome);
  });
});

describe('the sentence of an event', () => {
  it.each([
    ['ada', 'createProfile', 'done', '', 'Create profile: done.'],
    ['ada', 'changeProfile', 'done', '', 'Change profile: done.'],
    ['ada', 'revoke', 'asked', '', 'Revoke certificate: asked for.'],
    ['app', 'certificate-revoked', 'done', '', 'Certificate revoked.'],
    ['app', 'order-issued', 'done', '', 'Certificate issued.'],
    ['app', 'order-requested', 'done', '', 'Order sent to SCM.'],
    ['webhook', 'webhook-call', 'asked', '', 'Webhook call: taken as a hint to ask SCM again.'],
    ['webhook', 'webhook-call', 'refused', 'no-right', 'Webhook call: refused, because there was no right to it.'],
    ['app', 'certificate-revoke-refused', 'refused', '', 'Revocation: refused. A comment on the issue says why.'],
    [
      'ada',
      'testConnection',
      'failed',
      'scm-busy',
      'Test connection: failed, because SCM was busy. Trying again may help.',
    ],
    [
      'app',
      'order-delayed',
      'failed',
      'scm-busy',
      'Work on an order: failed, because SCM was busy. It is tried again by itself.',
    ],
    [
      'app',
      'order-unknown',
      'failed',
      'scm-no-answer',
      'SCM’s answer to an order: failed, because SCM did not answer. Someone with access to SCM must act.',
    ],
    ['ada', 'changeProfile', 'refused', 'no-right', 'Change profile: refused, because there was no right to it.'],
    [
      'app',
      'order-rejected',
      'refused',
      'scm-credentials',
      'Order of a certificate: refused, because SCM did not accept the client ID and secret. A Jira admin must act.',
    ],
    [
      'ada',
      'someNewCall',
      'failed',
      'unexpected',
      'Some new call: failed, because something unforeseen went wrong; the log has its name.',
    ],
  ] as const)('of %s who did %s, which was %s %s', (actor, act, outcome, code, sentence) => {
    expect(sentenceOf({ actor, act, outcome, code })).toBe(sentence);
  });

  it('every act of the table has words, and no two the same', () => {
    const words = Object.keys(ACTS).map(actInWords);
    expect(new Set(words).size).toBe(words.length);
  });

  it.each(['enroll', 'renew', 'replace', 'revoke', 'cancel-request', 'do-not-renew', 'check-status'])(
    'never says of %s that it was done when it was only asked for',
    (act) => {
      expect(goodEnd(act)).toBe('asked');
      expect(sentenceOf({ actor: 'ada', act, outcome: goodEnd(act), code: '' })).toMatch(/: asked for\.$/);
    },
  );

  it('never says that SCM or Jira is asked again by itself of what a person has to ask for again', () => {
    for (const code of Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[]) {
      expect(sentenceOf({ actor: 'ada', act: 'testConnection', outcome: outcomeOf(code), code })).not.toMatch(
        /by itself/,
      );
    }
  });

  it('never shows what is no word of a table', () => {
    expect(sentenceOf({ actor: 'ada', act: 'toString', outcome: 'done', code: 'constructor' })).toBe(
      'To string: done.',
    );
  });
});

describe('calls of screens', () => {
  it.each(['listProfiles', 'viewOrder', 'searchPeople', 'previewForce', 'listAudit', 'viewWebhook', 'viewDiagnostics'])(
    '%s only reads',
    (name) => expect(onlyReads(name)).toBe(true),
  );
  it.each(['saveProfile', 'removeProfile', 'testConnection', 'settleOrder', 'exportAudit', 'listenToAll', 'reader'])(
    '%s is an act',
    (name) => expect(onlyReads(name)).toBe(false),
  );
});
