/**
 * A key was seen by someone else: from now on it is taken in no request, and no certificate that has it is renewed by
 * the app. Written before SCM is asked for anything, so that no crash and no refusal leaves the key usable.
 */
import type { Certificate } from '../../domain/certificate/certificate';
import { certificateIdOf } from '../../domain/certificate/certificate';
import { keyReported } from '../../domain/certificate/compromised-key';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'knownKeys' | 'jobs'>;

/** Writes lost in a row to the certificate's own job, which finds the key blocked by itself within days. */
const TRIES = 3;

/** May be repeated. @returns the certificate as stored; undefined when another job was faster */
export async function reportCompromise(ports: Needs, certificate: Certificate): Promise<Certificate | undefined> {
  const { spkiSha256, id, compromised } = certificate;
  await ports.knownKeys.block(spkiSha256);
  const others = await certificatesWithKey(ports, certificate);
  for (const other of others) if (other !== id) await tell(ports, other);
  if (compromised) return certificate;
  return ports.certificates.replace(certificate, { ...certificate, compromised: { at: ports.now() } });
}

/** Those of the lineage too: certificates from before keys were noted are found by nothing else. */
async function certificatesWithKey(ports: Needs, { spkiSha256, lineage }: Certificate): Promise<ReadonlySet<string>> {
  const generations = await ports.orders.listLatest(lineage);
  const issued = generations.filter((order) => order.state === 'issued');
  const own = issued.filter(({ request }) => request.spkiSha256 === spkiSha256).map(certificateIdOf);
  return new Set([...own, ...(await ports.knownKeys.certificatesWith(spkiSha256))]);
}

async function tell(ports: Needs, id: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const other = await ports.certificates.find(id);
    const next = other && keyReported(other, ports.now());
    if (!other || next === other) return;
    if (next && (await ports.certificates.replace(other, next))) {
      await ports.jobs.queue({ kind: 'certificate', id }, 0);
      return;
    }
  }
}
