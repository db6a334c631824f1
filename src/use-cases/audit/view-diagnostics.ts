/** How the app is doing: duties, what waits, and the last events of each profile. */
import type { Diagnostics, ProfileHealth, Waiting } from '../../domain/health/health';
import { credentialsOf } from '../../domain/health/health';
import type { Profile } from '../../domain/profile';
import type { Page } from '../../domain/work/job';
import type { Work } from '../../domain/work/work';
import { together } from '../../domain/work/together';
import type { Ports } from '../ports/ports';
import { namesOfIssues, namesOfPeople } from './names-of-events';

type LookNeeds = Pick<Ports, 'audit' | 'health' | 'profiles' | 'orders' | 'certificates' | 'now'>;
type Needs = LookNeeds & Pick<Ports, 'people' | 'issueKeys'>;

/** Of each profile. */
const SHOWN_EVENTS = 10;

export async function viewDiagnostics(ports: Needs): Promise<Diagnostics> {
  const seen = await look(ports);
  const events = seen.profiles.flatMap((profile) => profile.events);
  const [people, issues] = await together([namesOfPeople(ports, events), namesOfIssues(ports, events)]);
  return { ...seen, people, issues };
}

/** Without the names, which whoever helps does not need. */
export async function look(ports: LookNeeds): Promise<Omit<Diagnostics, 'people' | 'issues'>> {
  const now = ports.now();
  const { orders, certificates, health } = ports;
  const [level, schedules, waitingOrders, waitingCertificates, profiles] = await together([
    health.logLevel(),
    health.list(),
    waiting(await orders.listDue(now), (id) => orders.find(id)),
    waiting(await certificates.listDue('open', now), (id) => certificates.find(id)),
    ports.profiles.list(),
  ]);
  const healths = await together(profiles.map((profile) => healthOf(ports, profile)));
  const duties = schedules.flatMap((one) => one.duties);
  return { level, duties, orders: waitingOrders, certificates: waitingCertificates, profiles: healths };
}

async function waiting({ ids, cursor }: Page, find: (id: string) => Promise<Work | undefined>): Promise<Waiting> {
  const [first] = ids;
  const oldest = first === undefined ? undefined : await find(first);
  return { count: ids.length, more: cursor !== undefined, ...(oldest && { oldest: oldest.nextAttemptAt }) };
}

async function healthOf(ports: LookNeeds, { id, name, secretSetAt }: Profile): Promise<ProfileHealth> {
  const { events } = await ports.audit.list({ profileId: id });
  const credentials = credentialsOf(events, secretSetAt);
  return { id, name, secretSetAt, credentials, events: events.slice(0, SHOWN_EVENTS) };
}
