/** Addresses of web triggers: stable per module and installation, in the platform's form. */
import type { HostState } from '../host-state';
import { uuidOf } from '../host-state';

export interface WebTriggerUrl {
  readonly triggerKey: string;
  readonly url: string;
}

export class WebTriggerUrls {
  readonly #state: HostState;
  readonly #idsByModule = new Map<string, string>();
  #made = 0;

  constructor(state: HostState) {
    this.#state = state;
  }

  /** @param fresh makes a new address even where one exists; the old one stops working */
  create(moduleKey: string, fresh: boolean): string {
    const known = this.#idsByModule.get(moduleKey);
    if (known !== undefined && !fresh) return this.#url(known);
    this.#made += 1;
    const id = uuidOf(`web trigger ${moduleKey} ${this.#made} of ${this.#state.identity.installationId}`);
    this.#idsByModule.set(moduleKey, id);
    return this.#url(id);
  }

  /** @returns false when there was no such address */
  delete(id: string): boolean {
    const key = this.moduleOf(id);
    return key !== undefined && this.#idsByModule.delete(key);
  }

  list(): WebTriggerUrl[] {
    return [...this.#idsByModule].map(([triggerKey, id]) => ({ triggerKey, url: this.#url(id) }));
  }

  /** The module behind the id in an address. */
  moduleOf(id: string): string | undefined {
    return [...this.#idsByModule].find(([, known]) => known === id)?.[0];
  }

  #url(id: string): string {
    return `https://${id}.webtrigger.atlassian.app/public/${id}`;
  }
}
