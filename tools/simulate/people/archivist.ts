/** The project's admin: deletes issues of certificates that were renewed long ago, as a project of many years needs; what they hold is searched for secrets before. */
import type { World } from '../../../sandbox/world/world';
import type { SecretSearch } from '../judge/secrets';
import { DAY } from '../setting/time';
import type { AppWatch } from '../watch/app-watch';

const KEPT_FOR = 60 * DAY;

export class Archivist {
  readonly #world: World;
  readonly #watch: AppWatch;
  readonly #secrets: SecretSearch;

  constructor(world: World, watch: AppWatch, secrets: SecretSearch) {
    this.#world = world;
    this.#watch = watch;
    this.#secrets = secrets;
  }

  work(now: number): void {
    const { left } = this.#watch;
    for (let [oldest] = left; oldest && oldest.at < now - KEPT_FOR; [oldest] = left) {
      left.shift();
      const issue = this.#world.jira.site.issue(oldest.issueId);
      if (!issue) continue;
      this.#secrets.readIssue(issue.key);
      this.#world.jira.manage.removeIssue(issue.key);
    }
  }
}
