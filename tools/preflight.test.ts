import { closeSync, openSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createScmServer } from '../sandbox/scm-server/scm-server';
import { createCsr } from '../sandbox/world/keys';
import { preflight } from './preflight';

const NOW = Date.UTC(2026, 10, 2);
const bytes = (text: string) => new TextEncoder().encode(text);
const der = (pem: string) => new Uint8Array(Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64'));

it('finds nothing wrong with a good CSR, in PEM and in DER', async () => {
  const { csrPem } = await createCsr(['www.example.com']);
  const good = { ok: true, problems: [], warnings: [] };
  expect(await preflight(bytes(csrPem), NOW)).toEqual(good);
  expect(await preflight(der(csrPem), NOW)).toEqual(good);
});

it.each([
  ['nothing', ''],
  ['noise', '\u0000\u0001 hello'],
  ['a private key', '-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----'],
  ['an internal name', ''],
])('says what is wrong with %s, with the clause', async (name, text) => {
  const input = name === 'an internal name' ? (await createCsr(['intranet.local'])).csrPem : text;
  const { ok, problems } = await preflight(bytes(input), NOW);
  expect(ok).toBe(false);
  expect(problems.length).toBeGreaterThan(0);
  for (const { code, message, clause } of problems)
    expect([code, message, clause].every((part) => part !== '')).toBe(true);
});

it('judges a certificate that is a CA by the rules for certificates, not as a CSR', async () => {
  const { ca } = await createScmServer({ clock: { now: () => NOW }, seed: 1 });
  const { ok, problems } = await preflight(bytes(ca.rootPem), NOW);
  expect([ok, problems.map(({ message }) => message)]).toEqual([
    false,
    expect.arrayContaining([expect.stringContaining('CA certificate')]),
  ]);
});

it('says in one sentence that it cannot read a folder', () => {
  const folder = openSync(__dirname, 'r');
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'run.cjs'), 'tools/preflight.ts'], {
    stdio: [folder, 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  closeSync(folder);
  expect([status, stdout, stderr.trim().split('\n')]).toEqual([1, '', [expect.stringContaining('EISDIR')]]);
});

it('judges on standard input and ends with 0 whatever the verdict', () => {
  const run = (input: Buffer | string) =>
    spawnSync(process.execPath, [join(__dirname, 'run.cjs'), 'tools/preflight.ts'], { input, encoding: 'utf8' });
  const { status, stdout } = run('no CSR');
  expect([status, (JSON.parse(stdout) as { ok: boolean }).ok]).toEqual([0, false]);
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect(run(readFileSync(join(__dirname, '..', 'README.md'))).status).toBe(0);
});
