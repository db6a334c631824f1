/** Judges every renewal on the day on which it reached SCM, and counts them. */
import type { SimulatedWorld } from '../setting/simulated-world';
import { DAY, dayOf, HOUR } from '../setting/time';
import type { Admin } from '../people/admin';
import type { Requesters } from '../people/requester';
import type { AppWatch, Unattended } from '../watch/app-watch';
import type { Entry } from '../watch/scm-ledger';
import { countIn } from './count';
import { DailyCaps } from './daily-caps';
import { latestSafe, lifeOf, outsideOf, possibleAt } from './policy';
import type { Life } from './policy';

interface Around {
  readonly watch: AppWatch;
  readonly admin: Admin;
  readonly requesters: Requesters;
}

const ISSUE = /^Jira (\S+) order/;

export class Renewals {
  /** By day since 1970, of what the app renewed by itself. */
  readonly byDay = new Map<number, number>();
  /** Those among them that had reached their latest safe moment, where calendar, freezes and full days yield. */
  readonly atLatestByDay = new Map<number, number>();
  /** All of them by hour. */
  readonly byHour = new Map<number, number>();
  readonly outsidePolicy: string[] = [];
  /** Neither the policy nor a person asked for them. */
  readonly unasked: string[] = [];
  count = 0;
  byPeople = 0;
  readonly #caps = new DailyCaps();
  readonly #world: SimulatedWorld;
  readonly #around: Around;

  constructor(world: SimulatedWorld, around: Around) {
    this.#world = world;
    this.#around = around;
  }

  judge(entries: readonly Entry[]): void {
    for (const entry of entries) if (entry.action === 'renew') this.#judgeOne(entry);
  }

  #judgeOne(entry: Entry): void {
    this.count += 1;
    const unattended = this.#around.watch.unattended.get(entry.mark);
    if (unattended === undefined) this.#judgeAsked(entry);
    else this.#judgeUnattended(entry, unattended);
  }

  #judgeUnattended(entry: Entry, when: Unattended): void {
    countIn(this.byDay, Math.floor(entry.at / DAY));
    countIn(this.byHour, Math.floor(entry.at / HOUR));
    const life = lifeOf(entry, this.#world);
    const why = life ? this.#whyOutside(entry, { life, ...when }) : 'of no known certificate';
    if (why !== undefined) this.outsidePolicy.push(`${describe(entry)} ${why}`);
  }

  #judgeAsked(entry: Entry): void {
    this.byPeople += 1;
    const [, key = ''] = ISSUE.exec(entry.mark) ?? [];
    if (!this.#around.requesters.pressed.has(key)) this.unasked.push(describe(entry));
  }

  #whyOutside({ clientId, at }: Entry, { life, begun, decided }: Unattended & { life: Life }): string | undefined {
    const policies = possibleAt(this.#around.admin.history.get(clientId) ?? [], decided);
    const isFree = policies.some((policy) => decided >= latestSafe(life, policy));
    if (isFree) countIn(this.atLatestByDay, Math.floor(at / DAY));
    const overCap = isFree ? undefined : this.#caps.count(clientId, policies, begun);
    return outsideOf(policies, life, decided) ?? overCap;
  }
}

function describe({ name, at, certId }: Entry): string {
  return `${name} on ${dayOf(at)} (${certId})`;
}
