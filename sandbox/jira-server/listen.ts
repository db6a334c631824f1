/** Serves a Jira stand-in on the loopback interface with Basic authentication, for clients that are not ours. */
import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Caller } from './http/caller';
import { errorAnswer, notLoggedIn } from './http/jira-error';
import type { JiraServer } from './jira-server';

export interface Listening {
  /** `http://127.0.0.1:<port>` */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** @param options.port 0 takes any free port. @throws the system's error when the port is taken */
export async function listen(server: JiraServer, options: { readonly port: number }): Promise<Listening> {
  const hostname = '127.0.0.1';
  return new Promise((resolve, reject) => {
    let baseUrl = '';
    const http = serve(
      { hostname, port: options.port, fetch: (request) => answer(server, request, baseUrl) },
      ({ port }: AddressInfo) => {
        baseUrl = `http://${hostname}:${port}`;
        const close = () =>
          new Promise<void>((closed, failed) => {
            http.close((error?: Error) => (error ? failed(error) : closed()));
          });
        resolve({ baseUrl, close });
      },
    );
    http.once('error', reject);
  });
}

async function answer(server: JiraServer, request: Request, baseUrl: string): Promise<Response> {
  const caller = authenticated(server, request.headers.get('authorization'));
  return caller ? server.fetch(request, caller, baseUrl) : errorAnswer(notLoggedIn());
}

/** The person of `email:token`; nobody without the header; undefined for wrong credentials. */
function authenticated(server: JiraServer, header: string | null): Caller | undefined {
  if (header === null) return { kind: 'anonymous' };
  const encoded = /^Basic\s+(\S+)$/i.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const [email, ...token] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const secret = token.join(':');
  const user = server.site.users().find((one) => one.emailAddress === email && one.apiToken === secret);
  return user && { kind: user.accountType === 'app' ? 'app' : 'user', accountId: user.accountId };
}
