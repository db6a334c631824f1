/** A port of this machine for the pages, or a sentence that says what to do. */
import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

const LOOPBACK = '127.0.0.1';

export interface Listener {
  readonly url: string;
  readonly port: number;
  close(): void;
}

/** @param port 0: any free one. @throws Error that says what to do when the port cannot be had */
export function listen(app: Hono, port: number): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: LOOPBACK, port }, ({ port: taken }) =>
      resolve({ url: `http://${LOOPBACK}:${taken}`, port: taken, close: () => void server.close() }),
    );
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port)));
  });
}

/** @throws Error that says what to do when the port cannot be had */
export function probe(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port)));
    server.listen(port, LOOPBACK, () => server.close(() => resolve()));
  });
}

/** What keeps a port from being had, by Node's error code. */
const PORT_TROUBLE: Readonly<Partial<Record<string, string>>> = {
  EADDRINUSE: 'is taken. End the program that has it, or choose another',
  EACCES: 'is kept for the system. Choose another',
};

function explained(error: NodeJS.ErrnoException, port: number): Error {
  const trouble = PORT_TROUBLE[error.code ?? ''];
  const other = port >= 1_024 && port < 65_535 ? port + 1 : 4_181;
  return trouble === undefined ? error : new Error(`Port ${port} ${trouble}: npm start -- --port ${other}`);
}
