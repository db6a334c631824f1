import type { Renewal } from '../certificate/certificate';
import { sampleCertificate } from '../testing/sample-certificate';
import { renewalDescription } from './renewal-description';
import type { Paragraph } from './rich-text';

const NOW = Date.UTC(2026, 10, 2, 8, 0, 5);
const textOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map((spans) => spans.map((span) => ('text' in span ? span.text : '')).join('')).join('\n');
const certificate = sampleCertificate({ names: ['a.example.com', 'b.example.com'], notAfter: NOW, pem: '-----BEGIN' });
const description = (because: Renewal['because'], oldKey?: string) => {
  const by = because === 'policy' ? 'app' : 'person';
  const renewal = { by, because, issueWanted: true, token: 'TOKEN', begunAt: NOW } as const;
  return textOf(renewalDescription({ ...certificate, renewal }, oldKey));
};

it.each<[Renewal['because'], RegExp]>([
  ['policy', /The app orders the renewal by itself; nothing to do until/],
  ['manual', /Check the request and run “Enroll Certificate”.* Sectigo bills a renewal\.$/],
  ['fresh-key', /Make a new key and CSR for the same names.*“Enroll Certificate”\. Sectigo bills a renewal\.$/],
  ['failed', /could not; the comments on the old issue say why\. Mend that and run “Enroll Certificate”\.$/],
  ['answer-lost', /answer under “Certificate” on this issue\. Nothing is sent until then/],
  ['profile-gone', /A Jira admin must set it up again; then run “Enroll Certificate”\.$/],
])('says what is next where the reason is %s', (because, next) => {
  expect(description(because)).toMatch(next);
});

it('says which certificate it is, of which issue, and until when it is valid', () => {
  expect(description('manual', 'CERT-1')).toMatch(
    /^The certificate of CERT-1 \(serial number 0A\) is valid until 2026-11-02 08:00:05 UTC\.\nNames: a\.example\.com, b\.example\.com\n/,
  );
  expect(description('manual')).toMatch(/^The certificate \(serial number 0A\)/);
  expect(description('policy')).not.toMatch(/BEGIN|TOKEN/);
});
