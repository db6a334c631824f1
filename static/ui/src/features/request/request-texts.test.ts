/** What the dialog decides before it shows anything. */
import type { RequestView } from '../../../../../src/domain/request/request-view';
import { previewNames } from '../../../../../src/pki/preview/preview-names';
import { isGood } from './checks/csr-check';
import { faultsOf, newDraft, withName } from '../../shared/csr/new-key/key-draft';
import { readPasted } from '../../shared/csr/own/read-pasted';
import { stemOf } from '../../shared/csr/parts/file-name';
import { waysOf } from './ways';

const VIEW: RequestView = {
  mayEdit: true,
  profiles: [],
  hasCsr: false,
  purpose: 'first',
  names: [],
  hasCertificate: false,
};

it.each<[Partial<RequestView>, string[]]>([
  [{}, ['key', 'csr']],
  [{ hasCertificate: true }, ['key', 'csr', 'store']],
  [{ mayEdit: false }, []],
  [{ mayEdit: false, hasCertificate: true }, ['store']],
  [{ closed: 'under way', hasCertificate: true }, ['store']],
])('with %j it offers %j', (facts, ways) => {
  expect(waysOf({ ...VIEW, ...facts })).toEqual(ways);
});

it.each([
  ['*.example.com', 'wildcard.example.com'],
  ['2606:4700::1111', '2606_4700_1111'],
  ['../../etc/passwd', '.._.._etc_passwd'],
])('%s is saved as %s', (name, stem) => {
  expect(stemOf(name)).toBe(stem);
});

it.each([
  ['', 'long enough a phrase', ['names']],
  ['www.example.com', '', ['passphrase']],
  ['foo_bar', 'short', ['names', 'passphrase']],
  ['www.example.com', 'long enough a phrase', []],
])('names “%s” and passphrase “%s” have these faults: %j', (...[names, passphrase, faults]) => {
  const draft = { ...newDraft([]), names, passphrase };
  expect(Object.keys(faultsOf(draft, previewNames(names)))).toEqual(faults);
  expect(Object.keys(faultsOf(draft, undefined))).toContain('names');
});

it('adds a name on a line of its own', () => {
  expect([withName('', 'a.com'), withName('a.com \n', 'b.com')]).toEqual(['a.com', 'a.com\nb.com']);
});

it('waits for the app before it calls a CSR good, and for no word against it', () => {
  const read = { phase: 'read', findings: [], names: [], key: '' } as const;
  const refusal = { code: 'x', severity: 'refuse', message: '', clause: '' } as const;
  expect(isGood({ phase: 'none' })).toBe(false);
  expect(isGood({ ...read, app: 'asking' })).toBe(false);
  expect(isGood({ ...read, app: 'asked' })).toBe(true);
  expect(isGood({ ...read, app: 'asked', findings: [refusal] })).toBe(false);
  expect(isGood({ ...read, app: { ok: false, code: 'unexpected', message: '', faults: [] } })).toBe(true);
});

it.each([
  ['', 'nothing'],
  [' \n', 'nothing'],
  ['-----BEGIN PRIVATE KEY-----', 'private-key'],
  ['PuTTY-User-Key-File-3: x', 'private-key'],
  ['hello', 'wrong'],
  ['x'.repeat(70_000), 'wrong'],
])('“%.30s” is %s', (text, kind) => {
  expect(readPasted(text).kind).toBe(kind);
});
