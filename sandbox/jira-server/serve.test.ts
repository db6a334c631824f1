import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Starts the command as a person would. */
function start(port: number | string): ChildProcess {
  const [run, file] = [join(root, 'tools', 'run.cjs'), join(root, 'sandbox', 'jira-server', 'serve.ts')];
  return spawn(process.execPath, [run, file, '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function firstText(child: ChildProcess, name: 'stdout' | 'stderr'): Promise<string> {
  const [chunk] = (await once(child[name] ?? child, 'data')) as [Buffer];
  return chunk.toString('utf8');
}

describe('the Jira server as a command', () => {
  it('tells in one line where it is, lets its user administer, refuses a busy port, and ends when told to', async () => {
    const server = start(0);
    const line = await firstText(server, 'stdout');
    expect(line.trimEnd().split('\n')).toHaveLength(1);
    const told = JSON.parse(line) as { ready: boolean; baseUrl: string; user: string; token: string };
    expect(told).toMatchObject({ ready: true, user: expect.stringContaining('@') as string });
    const Authorization = `Basic ${Buffer.from(`${told.user}:${told.token}`).toString('base64')}`;
    const url = `${told.baseUrl}/rest/api/2/mypermissions?permissions=ADMINISTER`;
    const answer: unknown = await (await fetch(url, { headers: { Authorization } })).json();
    expect(answer).toMatchObject({ permissions: { ADMINISTER: { havePermission: true } } });
    const second = start(Number(new URL(told.baseUrl).port));
    const ended = once(second, 'exit');
    expect(await firstText(second, 'stderr')).toMatch(/choose another with --port/);
    expect((await ended)[0]).toBe(1);
    const stopped = once(server, 'exit');
    server.kill('SIGTERM');
    expect((await stopped)[0]).toBe(0);
  }, 30_000);

  it.each(['1.5', '-1', '70000', ' ', 'many'])('says what the port “%s” should have been', async (port) => {
    const server = start(port);
    const ended = once(server, 'exit');
    expect(await firstText(server, 'stderr')).toMatch(/--port/);
    expect((await ended)[0]).toBe(1);
  });
});
