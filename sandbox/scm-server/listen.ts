/** Serves the stand-in on one loopback port; what the fault plan drops becomes a destroyed socket. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectionDropped } from './connection-dropped';
import type { ScmServer } from './scm-server';
import { prefixes, tokenPath } from './surfaces';

export interface Listening {
  readonly tokenUrl: string;
  /** Base of the Enrollment API; `/api/v1/certificates` follows. */
  readonly enrollUrl: string;
  readonly adminUrl: string;
  readonly close: () => Promise<void>;
}

const host = '127.0.0.1';

/** @param options port 0 takes a free one. Rejects with Node's error (`EADDRINUSE`) when the port is taken. */
export async function listen(server: ScmServer, { port }: { readonly port: number }): Promise<Listening> {
  const http = createServer((incoming, outgoing) => void serve(server, incoming, outgoing));
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      const bound = http.address();
      if (bound === null || typeof bound === 'string') reject(new Error('The server is not bound to a port'));
      else resolve(bound);
    });
  });
  const origin = `http://${host}:${address.port}`;
  return {
    tokenUrl: `${origin}${prefixes.token}${tokenPath}`,
    enrollUrl: `${origin}${prefixes.enrollment}`,
    adminUrl: `${origin}${prefixes.admin}`,
    close: () =>
      new Promise((resolve, reject) => {
        http.close((error) => (error ? reject(error) : resolve()));
        http.closeAllConnections();
      }),
  };
}

async function serve(server: ScmServer, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const response = await server.fetch(await requestOf(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  } catch (error) {
    if (error instanceof ConnectionDropped) incoming.socket.destroy();
    else outgoing.writeHead(500, { 'content-type': 'text/plain' }).end(`The SCM stand-in broke: ${String(error)}`);
  }
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', socket } = incoming;
  const body = await bodyOf(incoming);
  const carries = body.length > 0 && method !== 'GET' && method !== 'HEAD';
  const target = new URL(url, `http://${host}:${socket.localPort ?? 0}`);
  return new Request(target, { method, headers: headersOf(incoming), ...(carries && { body }) });
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const entries = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return new Headers(entries);
}

async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  return Uint8Array.from(Buffer.concat(chunks));
}
