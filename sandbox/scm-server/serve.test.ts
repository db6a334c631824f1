import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createCsr } from '../world/keys';

interface Ready {
  readonly ready: boolean;
  readonly tokenUrl: string;
  readonly enrollUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly plain: { readonly clientId: string; readonly clientSecret: string };
  readonly adminUrl: string;
  readonly adminClientId: string;
  readonly adminClientSecret: string;
  readonly login: string;
  readonly password: string;
  readonly customerUri: string;
}

function start(...options: string[]) {
  const script = join(__dirname, '..', '..', 'tools', 'run.cjs');
  const child = spawn(process.execPath, [script, 'sandbox/scm-server/serve.ts', ...options]);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let errors = '';
  child.stderr.on('data', (data) => (errors += String(data)));
  const line = new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
  return { child, ended, line, errors: () => errors };
}

async function tokenFrom(url: string, id: string, secret: string): Promise<Response> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  return fetch(url, { method: 'POST', body });
}

it('serves other clients on loopback: sign in with both accounts, enroll, see it pending, collect', async () => {
  const { child, ended, line } = start('--delay', '0.3');
  const ready = JSON.parse(await line) as Ready;
  expect(ready.ready).toBe(true);
  expect(encodeURIComponent(ready.clientSecret)).not.toBe(ready.clientSecret);
  // Strict OAuth clients refuse to send anything else (RFC 6749 appendix A.2).
  expect(ready.clientSecret).toMatch(/^[\x20-\x7e]+$/);
  expect((await tokenFrom(ready.tokenUrl, ready.plain.clientId, ready.plain.clientSecret)).status).toBe(200);
  const answer = await tokenFrom(ready.tokenUrl, ready.clientId, ready.clientSecret);
  const { access_token } = (await answer.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
  const certificates = `${ready.enrollUrl}/api/v1/certificates`;
  const csr = (await createCsr(['www.example.com'])).csrPem;
  const enrolled = await fetch(certificates, { method: 'POST', headers, body: JSON.stringify({ csr }) });
  const { certId } = (await enrolled.json()) as { certId: string };
  expect((await fetch(`${certificates}/${certId}`, { headers })).status).toBe(404);
  let collected = await fetch(`${certificates}/${certId}`, { headers });
  for (let tries = 0; tries < 100 && !collected.ok; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    collected = await fetch(`${certificates}/${certId}`, { headers });
  }
  expect(await collected.text()).toContain('BEGIN CERTIFICATE');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

it('serves the Admin API with both ways of signing in, a validated domain and as many certificates as wanted', async () => {
  const { child, ended, line } = start('--certificates', '1234', '--generation', '26');
  const ready = JSON.parse(await line) as Ready;
  const { login, password, customerUri, adminUrl } = ready;
  const answer = await tokenFrom(ready.tokenUrl, ready.adminClientId, ready.adminClientSecret);
  const { access_token } = (await answer.json()) as { access_token: string };
  for (const headers of [{ login, password, customerUri }, { authorization: `Bearer ${access_token}` }]) {
    const head = await fetch(`${adminUrl}/api/ssl/v2`, { method: 'HEAD', headers });
    expect([head.status, head.headers.get('x-total-count')]).toEqual([200, '1234']);
    const [row] = (await (await fetch(`${adminUrl}/api/ssl/v2?size=1`, { headers })).json()) as object[];
    expect(row).toHaveProperty('status');
    const read = async (path: string) => (await (await fetch(adminUrl + path, { headers })).json()) as { id: number }[];
    const [first] = await read('/api/organization/v1');
    const [{ id }] = (await read('/api/domain/v1?name=example.com')) as [{ id: number }];
    expect(await read(`/api/domain/v1/${id}`)).toMatchObject({
      validationStatus: 'VALIDATED',
      delegations: [{ orgId: first?.id, status: 'ACTIVE' }],
    });
  }
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

it('names the words that an option takes', async () => {
  const { ended, errors } = start('--generation', '27');
  expect(await ended).toBe(1);
  expect(errors()).toBe('--generation takes 25, 26, not “27”.\n');
});

it.each([
  ['--faults', '7'],
  ['--faults', '0.91'],
  ['--port', 'many'],
  ['--port', '1.5'],
  ['--delay', ' '],
])('says in one sentence what %s “%s” should have been', async (...options) => {
  const { ended, errors } = start(...options);
  expect(await ended).toBe(1);
  expect(errors()).toMatch(new RegExp(`^${options[0]} takes a number from 0 to .*\\n$`));
});

it('names an option it does not have, without a word of Node', async () => {
  const { ended, errors } = start('--speed', '9');
  expect(await ended).toBe(1);
  expect(errors()).toMatch(/^Unknown option '--speed'/);
});
