/** `npm run -s jira-server -- --port N`: a fresh Jira site on loopback in real time, for people who write other clients. */
import { parseArgs } from 'node:util';
import { createJiraServer } from './jira-server';
import { listen } from './listen';
import { freshSite } from './site/build/fresh-site';

const ADMINISTRATOR = {
  accountId: '5b10ac8d82e05b22cc7d4ef5',
  emailAddress: 'administrator@example.com',
  apiToken: 'administrator-token',
};

/** The port that was asked for, 0 for any free one. @throws Error saying how to call it */
function askedPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  const port = Number(values.port);
  if (values.port.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`--port takes a number from 0 to 65535, not “${values.port}”.`);
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error.message;
  return `${error.message}. Another program uses that port: stop it, or choose another with --port.`;
}

async function main(): Promise<void> {
  const site = freshSite({ administrator: ADMINISTRATOR });
  const server = createJiraServer({ clock: { now: () => Date.now() }, seed: 1, site });
  const listening = await listen(server, { port: askedPort() });
  const stop = () => {
    void listening.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const { emailAddress: user, apiToken: token } = ADMINISTRATOR;
  process.stdout.write(`${JSON.stringify({ ready: true, baseUrl: listening.baseUrl, user, token })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentence(error)}\n`);
  process.exitCode = 1;
});
