/** `npm run -s scm-server`: SCM alone on loopback in real time, for people who develop other clients. One JSON line when ready. */
import { parseArgs } from 'node:util';
import { listen } from './listen';
import { DATE_STYLES } from './admin/wire/dates';
import type { Dialect } from './dialect';
import { createScmServer, type ScmServer } from './scm-server';

/** Long enough that a client sees *pending*. */
const DEFAULT_DELAY_SECONDS = 1;

/**
 * Has to be percent-encoded in a form; a client that forgets it is told `invalid_client`. Printable ASCII throughout, as
 * OAuth wants it (RFC 6749 appendix A.2): strict clients send nothing else.
 */
const AWKWARD_SECRET = 'p&ss=w%rd +/?#"~';

const text = { type: 'string' } as const;
const OPTIONS = {
  ...{ port: text, faults: text, delay: text, seed: text },
  ...{ generation: text, dates: text, enums: text, certificates: text },
};

const DEFAULTS = {
  ...{ port: '0', faults: '0', delay: String(DEFAULT_DELAY_SECONDS), seed: '1' },
  ...{ generation: '25', dates: 'usual', enums: 'wire', certificates: '0' },
};

function readOptions() {
  const values = { ...DEFAULTS, ...parseArgs({ options: OPTIONS }).values };
  return {
    port: portOf(values.port),
    faultRate: numberOf('--faults', values.faults, 0.9),
    delaySeconds: numberOf('--delay', values.delay, 86_400),
    seed: numberOf('--seed', values.seed, 99_999),
    certificates: numberOf('--certificates', values.certificates, 1_000_000),
    dialect: {
      generation: wordOf('--generation', values.generation, ['25', '26']) === '26' ? 26 : 25,
      dates: wordOf('--dates', values.dates, ['usual', ...DATE_STYLES]),
      enums: wordOf('--enums', values.enums, ['wire', 'display']),
    } satisfies Partial<Dialect>,
  };
}

function portOf(text: string): number {
  const port = numberOf('--port', text, 65_535);
  if (Number.isInteger(port)) return port;
  throw new Error(`--port takes a number from 0 to 65535, not “${text}”.`);
}

function numberOf(name: string, text: string, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= most) return value;
  throw new Error(`${name} takes a number from 0 to ${most}, not “${text}”.`);
}

function wordOf<T extends string>(name: string, text: string, words: readonly T[]): T {
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  throw new Error(`${name} takes ${words.join(', ')}, not “${text}”.`);
}

async function main(): Promise<void> {
  const { port, faultRate, delaySeconds, seed, dialect, certificates } = readOptions();
  const pace = { approvalSeconds: delaySeconds, issuanceSeconds: delaySeconds };
  const server = await createScmServer({ clock: { now: () => Date.now() }, seed, faultRate, dialect, ...pace });
  if (certificates > 0) await server.certificates.add(certificates);
  const awkward = server.accounts.create({ name: 'Awkward', clientSecret: AWKWARD_SECRET });
  const plain = server.accounts.create({ name: 'Plain' });
  const site = await listen(server, { port });
  const credentials = ({ clientId, clientSecret }: typeof plain) => ({ clientId, clientSecret });
  const { tokenUrl, enrollUrl } = site;
  const line = {
    ...{ ready: true, tokenUrl, enrollUrl, ...credentials(awkward), plain: credentials(plain) },
    ...{ adminUrl: site.adminUrl, ...adminCredentials(server) },
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
}

/** One administrator who signs in with client credentials, and one with the classic headers; both may do everything. */
function adminCredentials({ directory: { administrators } }: ScmServer): object {
  const { clientId, clientSecret } = administrators.create({ type: 'API', login: 'api.admin' });
  const { login, password } = administrators.create({ login: 'pki.admin' });
  const { customerUri } = administrators;
  return { adminClientId: clientId, adminClientSecret: clientSecret, login, password, customerUri };
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const busy = 'code' in error && error.code === 'EADDRINUSE';
  return busy ? 'This port is taken. Choose another with --port N, or leave it out for any free one.' : error.message;
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentence(error)}\n`);
  process.exit(1);
});
