/** Searches everything that the app writes for secrets: logs, issues, the store, and what it tells SCM. */
import type { World } from '../../../sandbox/world/world';

/** A token, or the key of somebody. */
const PATTERNS = [/eyJ[\w-]{8,}\.[\w-]+\./, /PRIVATE KEY/] as const;
/** In a log a CSR or a certificate is too much as well. */
const BODY = /MII[\w+/]{40}/;

export class SecretSearch {
  readonly found: string[] = [];
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Reads the log up to now, and throws it away: years of it would fill the memory. */
  readLogs(): void {
    const { logs } = this.#world.app;
    const secrets = this.#secrets();
    for (const { text, functionKey } of logs) {
      if (isLeak(text, secrets) || BODY.test(text)) this.found.push(`log of ${functionKey}: ${text.slice(0, 80)}`);
    }
    logs.splice(0);
  }

  /** Before an issue leaves the site. */
  readIssue(key: string): void {
    const issue = this.#world.jira.site.issue(key);
    const text = JSON.stringify([issue?.fields, issue?.comments, issue?.properties, issue?.summary]);
    const files = issue?.attachments.map(({ bytes }) => Buffer.from(bytes).toString('latin1')) ?? [];
    if ([text, ...files].some((one) => isLeak(one, this.#secrets()))) this.found.push(`issue ${key}`);
  }

  readEverything(): readonly string[] {
    this.readLogs();
    for (const { key } of this.#world.jira.site.issues()) this.readIssue(key);
    const secrets = this.#secrets();
    for (const { key, value } of this.#world.app.storage.dump()) {
      if (isLeak(JSON.stringify(value ?? ''), secrets)) this.found.push(`store: ${key}`);
    }
    for (const { comments, certId } of this.#world.scm.orders.list()) {
      if (isLeak(comments, secrets)) this.found.push(`order ${certId} at SCM`);
    }
    return this.found;
  }

  #secrets(): readonly string[] {
    return this.#world.scm.accounts.list().map(({ clientSecret }) => clientSecret);
  }
}

function isLeak(text: string, secrets: readonly string[]): boolean {
  return secrets.some((secret) => text.includes(secret)) || PATTERNS.some((pattern) => pattern.test(text));
}
