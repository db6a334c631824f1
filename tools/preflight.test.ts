import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
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

it('judges on standard input and ends with 0 whatever the verdict', () => {
  const run = (input: Buffer | string) =>
    spawnSync(process.execPath, [join(__dirname, 'run.cjs'), 'tools/preflight.ts'], { input, encoding: 'utf8' });
  const { status, stdout } = run('no CSR');
  expect([status, (JSON.parse(stdout) as { ok: boolean }).ok]).toEqual([0, false]);
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect(run(readFileSync(join(__dirname, '..', 'README.md'))).status).toBe(0);
});
