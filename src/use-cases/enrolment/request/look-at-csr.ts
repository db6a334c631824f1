/** Looks at a CSR from a browser once more: nothing that was checked there counts here. */
import type { Finding } from '../../../domain/finding';
import { Problem } from '../../../domain/problem';
import type { Profile } from '../../../domain/profile';
import { together } from '../../../domain/work/together';
import type { FoundPlace } from './request-place';

export interface SeenCsr {
  /** All at once; some may refuse. */
  readonly findings: readonly Finding[];
  /** Absent where there is no readable CSR. */
  readonly read?: {
    readonly spkiSha256: string;
    readonly names: readonly string[];
    /** Base64 of the DER on one line. */
    readonly base64: string;
  };
}

/** @throws Problem `invalid-input` when a private key was sent: it is read no further, and nothing of it is kept */
export async function lookAtCsr(text: string, place: FoundPlace, profile: Profile | undefined): Promise<SeenCsr> {
  // X.509 code costs 45 ms at a cold start: it is loaded where it is needed.
  const [{ preflightCsr }, { askedNames }] = await together([
    import('../../../pki/preflight'),
    import('../../../pki/csr'),
  ]);
  const { csr, findings } = await preflightCsr(text, { publicTrust: profile?.publicTrust ?? true });
  const key = findings.find(({ code }) => code === 'csr-private-key');
  if (key) throw new Problem('invalid-input', key.message);
  if (!csr) return { findings };
  const names = askedNames(csr.facts);
  const read = { spkiSha256: csr.facts.key.spkiSha256, names, base64: csr.base64 };
  return { findings: [...findings, ...aboutRenewal(read, place)], read };
}

/** What the job that renews would find later (prepare-renewal). */
function aboutRenewal({ names }: Pick<NonNullable<SeenCsr['read']>, 'names'>, place: FoundPlace): Finding[] {
  const same = [...names].sort().join() === [...place.names].sort().join();
  if (place.purpose === 'first' || same) return [];
  const list = place.names.join(', ');
  return [place.purpose === 'renewal' ? otherNames(list) : onlyForReplacement(list)];
}

function otherNames(names: string): Finding {
  return {
    code: 'renewal-names',
    severity: 'refuse',
    message: `This issue renews a certificate, and a renewal keeps its names: ${names}. Ask for these, or create a new issue for other ones.`,
    clause: 'SCM, renewal',
  };
}

function onlyForReplacement(names: string): Finding {
  return {
    code: 'renewal-names',
    severity: 'warn',
    message: `The certificate of this issue has other names: ${names}. A renewal keeps them, so it would be refused with this CSR.`,
    clause: 'SCM, renewal',
  };
}
