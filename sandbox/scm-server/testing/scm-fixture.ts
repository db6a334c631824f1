/** A stand-in on a virtual clock with one account, and a plain client for it; every exchange is held to the contract. */
import { VirtualClock } from '../../clock';
import { checkScmExchange } from '../../../test/contracts/scm-contract';
import type { NewAccount } from '../accounts/account-registry';
import type { RestAccount } from '../accounts/rest-account';
import { createScmServer, type ScmServer, type ScmServerOptions } from '../scm-server';

export const tokenUrl = 'https://auth.sso.sectigo.com/auth/realms/apiclients/protocol/openid-connect/token';
export const certificatesUrl = 'https://acme.enroll.enterprise.sectigo.com/api/v1/certificates';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON where it is some, else an empty object. */
  readonly json: Readonly<Record<string, unknown>>;
}

export interface ScmFixture {
  readonly server: ScmServer;
  readonly clock: VirtualClock;
  readonly account: RestAccount;
  /** Departures from the vendor's description met so far. */
  readonly departures: string[];
  readonly send: (request: Request) => Promise<Answer>;
  readonly token: (account?: RestAccount) => Promise<string>;
  /** Authorised with a fresh token of `account`, or of the fixture's own. `path` follows `certificatesUrl`. */
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Answer>;
  /** Enrolls and returns the certId. */
  readonly enroll: (body: object) => Promise<string>;
}

interface CallOptions {
  readonly body?: object | string;
  readonly account?: RestAccount;
}

export type FixtureOptions = Partial<Omit<ScmServerOptions, 'clock'>> & { readonly account?: NewAccount };

/** 2026-03-01T00:00:00Z */
export const fixtureStart = Date.UTC(2026, 2, 1);

export async function scmFixture({ account: settings, ...options }: FixtureOptions = {}): Promise<ScmFixture> {
  const clock = new VirtualClock(fixtureStart);
  const server = await createScmServer({ seed: 1, faultRate: 0, ...options, clock });
  const account = server.accounts.create(settings);
  const departures: string[] = [];

  const send = async (request: Request): Promise<Answer> => {
    const sent = request.clone();
    const response = await server.fetch(request);
    departures.push(...(await checkScmExchange(sent, response)));
    return answerOf(response);
  };
  const token = async (of = account): Promise<string> => {
    const { json } = await send(tokenRequest({ client_id: of.clientId, client_secret: of.clientSecret }));
    return String(json['access_token']);
  };
  const call: ScmFixture['call'] = async (method, path, { body, account: as } = {}) => {
    const headers = { authorization: `Bearer ${await token(as)}`, 'content-type': 'application/json' };
    const text = typeof body === 'object' ? JSON.stringify(body) : body;
    return send(new Request(certificatesUrl + path, { method, headers, ...(text !== undefined && { body: text }) }));
  };
  const enroll = async (body: object): Promise<string> => String((await call('POST', '', { body })).json['certId']);
  return { server, clock, account, departures, send, token, call, enroll };
}

export function tokenRequest(fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}): Request {
  return new Request(tokenUrl, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ grant_type: 'client_credentials', ...fields }),
  });
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  const isObject = text !== '' && headers.get('content-type') === 'application/json';
  return { status, headers, text, json: isObject ? (JSON.parse(text) as Readonly<Record<string, unknown>>) : {} };
}
