/**
 * Watches the sources while a world is served by a process of its own. When they change, everything is built and a fresh
 * world made beside the old one, which goes on until the new one is ready, or for good when there is something wrong.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { StartOptions } from '../start-options';
import { ROLE, STORY, type FromWorld, type ToWorld } from './messages';

/** So much of what a process complained of is kept for the pages. */
const KEPT_COMPLAINT = 4_000;

interface WorldProcess {
  readonly child: ChildProcess;
  /** Resolves when the process says so. @throws Error with what it complained of when it ends before */
  heard<K extends FromWorld['kind']>(kind: K): Promise<FromWorld & { kind: K }>;
  tell(message: ToWorld): void;
  end(): Promise<void>;
}

export class Supervisor {
  readonly #script: string;
  #port: number;
  #withStory = true;
  #current: WorldProcess | undefined;

  /** @param script what is started, with the role of a world's process */
  constructor(script: string, { port }: StartOptions) {
    this.#script = script;
    this.#port = port;
  }

  /**
   * Puts a fresh world in place of the old one. @returns the port at which it is served
   * @throws Error when no world could be made; the old one, if there is one, goes on
   */
  async replace(): Promise<number> {
    const next = this.#start();
    await next.heard('made');
    await this.#current?.end();
    this.#current = next;
    next.tell({ kind: 'listen', port: this.#port });
    this.#port = (await next.heard('listening')).port;
    return this.#port;
  }

  /** Lets the pages say why the latest sources are not what runs. */
  tellTrouble(text: string): void {
    this.#current?.tell({ kind: 'trouble', text });
  }

  async end(): Promise<void> {
    await this.#current?.end();
  }

  #start(): WorldProcess {
    const env = {
      ...{ ...process.env, [ROLE.name]: ROLE.world },
      ...(!this.#withStory && { [STORY.name]: STORY.none }),
    };
    const child = fork(this.#script, process.argv.slice(2), { env, stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
    child.on('message', (message: FromWorld) => {
      if (message.kind === 'reset') this.#withStory = message.withStory;
    });
    return worldProcess(child);
  }
}

function worldProcess(child: ChildProcess): WorldProcess {
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    process.stderr.write(text);
    complaint = (complaint + text).slice(-KEPT_COMPLAINT);
  });
  // When its pipes are closed too, so that all of the complaint is there.
  const gone = once(child, 'close');
  return {
    child,
    heard: (kind) =>
      new Promise((resolve, reject) => {
        child.on('message', (message: FromWorld) => {
          if (message.kind === kind) resolve(message as FromWorld & { kind: typeof kind });
        });
        void gone.then(() => reject(new Error(complaint.trim() || 'The sandbox ended without a word.')));
      }),
    tell: (message) => child.connected && child.send(message),
    async end() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
