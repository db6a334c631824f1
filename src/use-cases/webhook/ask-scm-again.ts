/** Which of our certificates a message may be about, and their jobs. */
import { certificateId, certificateIdOf } from '../../domain/certificate/certificate';
import type { Certificate } from '../../domain/certificate/certificate';
import { hintsIn } from '../../domain/webhook/hints';
import type { Hints } from '../../domain/webhook/hints';
import { together } from '../../domain/work/together';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'webhooks' | 'jobs' | 'profiles' | 'orders' | 'certificates' | 'serialNumbers'>;

/** A message is about one certificate, at most a handful. */
const MOST_ASKED = 20;
/** Where a message names none of ours: the certificates of each profile that expire next. */
const SOONEST_OF_PROFILE = 25;
const SOONEST = 100;

/** @returns how many certificates SCM is asked about */
export async function askAboutHints(ports: Needs, body: string): Promise<number> {
  const hints = hintsIn(body);
  const known = new Set([...(await byCertId(ports, hints)), ...(await bySerialNumber(ports, hints))]);
  if (known.size > 0) return ask(ports, [...known].slice(0, MOST_ASKED));
  const named = hints.names.length === 0 ? [] : await byName(ports, hints);
  return named.length > 0 ? ask(ports, named.slice(0, MOST_ASKED)) : askAboutSoonest(ports);
}

/** Once in ten minutes, however many messages say nothing that we know. */
export async function askAboutSoonest(ports: Needs): Promise<number> {
  if (!(await ports.webhooks.claim('soonest', ports.now()))) return 0;
  return ask(ports, await soonest(ports));
}

async function byCertId(ports: Needs, { certIds }: Hints): Promise<string[]> {
  if (certIds.length === 0) return [];
  const profiles = await ports.profiles.list();
  const ids = profiles.flatMap(({ id }) => certIds.map((certId) => certificateId(id, certId)));
  const found = await together(ids.map((id) => newestUnderItsId(ports, id)));
  return found.flatMap((certificate) => certificate?.id ?? []);
}

/** Where SCM keeps the id of what it replaces, the id means the last of several certificates. */
async function newestUnderItsId(ports: Needs, id: string): Promise<Certificate | undefined> {
  const certificate = await ports.certificates.find(id);
  const next = certificate?.supersededBy && (await newestUnderItsId(ports, certificate.supersededBy.id));
  return next && next.certId === certificate.certId ? next : certificate;
}

async function bySerialNumber(ports: Needs, { serialNumbers }: Hints): Promise<string[]> {
  const owners = await together(serialNumbers.map((serial) => ports.serialNumbers.ownerOf(serial)));
  const known = owners.filter((id) => id !== undefined);
  const orders = await together(known.map((id) => ports.orders.find(id)));
  return orders.flatMap((order) => (order?.state === 'issued' ? certificateIdOf(order) : []));
}

async function byName(ports: Needs, { names }: Hints): Promise<string[]> {
  const wanted = new Set(names);
  const next = await together((await soonest(ports)).map((id) => ports.certificates.find(id)));
  return next.flatMap((certificate) =>
    certificate && [certificate.commonName, ...certificate.names].some((name) => wanted.has(name.toLowerCase()))
      ? [certificate.id]
      : [],
  );
}

async function soonest(ports: Needs): Promise<string[]> {
  const profiles = await ports.profiles.list();
  const pages = await together(profiles.map(({ id }) => ports.certificates.listOfProfile(id, ports.now())));
  return pages.flatMap(({ ids }) => ids.slice(0, SOONEST_OF_PROFILE)).slice(0, SOONEST);
}

async function ask(ports: Needs, ids: readonly string[]): Promise<number> {
  const claimed = await together(ids.map((id) => ports.webhooks.claim(`certificate:${id}`, ports.now())));
  const asked = ids.filter((_, place) => claimed[place]);
  await ports.jobs.queueAll(asked.map((id) => ({ kind: 'certificate', id, atOnce: true, reread: true })));
  return asked.length;
}
