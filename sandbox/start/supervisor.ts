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
  /** Resolves when the process says so. @throws Error with what it complained of when it ends before */
  heard<K extends FromWorld['kind']>(kind: K): Promise<FromWorld & { kind: K }>;
  /** Resolves when the process has ended, for whatever reason. */
  readonly gone: Promise<unknown>;
  tell(message: ToWorld): void;
  end(): Promise<void>;
}

export class Supervisor {
  readonly #script: string;
  #port: number;
  #withStory = true;
  #current: WorldProcess | undefined;
  readonly #lost: () => void;

  /**
   * @param script what is started, with the role of a world's process
   * @param lost is called when the world that is served ends by itself
   */
  constructor(script: string, { port }: Pick<StartOptions, 'port'>, lost: () => void) {
    this.#script = script;
    this.#port = port;
    this.#lost = lost;
  }

  /**
   * Puts a fresh world in place of the old one. @returns the port at which it is served
   * @throws Error when no world could be made; the old one, if there is one, goes on
   */
  async replace(): Promise<number> {
    const next = this.#start();
    await next.heard('made');
    await this.end();
    this.#current = next;
    void next.gone.then(() => this.#current === next && this.#lost());
    next.tell({ kind: 'listen', port: this.#port });
    this.#port = (await next.heard('listening')).port;
    return this.#port;
  }

  /** Lets the pages say why the latest sources are not what runs. */
  tellTrouble(text: string): void {
    this.#current?.tell({ kind: 'trouble', text });
  }

  async end(): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    await current?.end();
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
    heard: (kind) =>
      new Promise((resolve, reject) => {
        child.on('message', (message: FromWorld) => {
          if (message.kind === kind) resolve(message as FromWorld & { kind: typeof kind });
        });
        void gone.then(() => reject(new Error(complaint.trim() || 'The sandbox ended without a word.')));
      }),
    gone,
    tell: (message) => child.connected && child.send(message),
    async end() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
