/** The CSR of a new order and the further names, judged together. */
import type { CertificateProfile } from '../../../../domain/account/reference-data';
import type { OrderDraft } from '../../../../domain/account-order/form/order-draft';
import { MOST_NAMES } from '../../../../domain/account-order/form/order-draft';
import { offeredTerms } from '../../../../domain/account-order/form/offered-terms';
import { keyFault } from '../../../../domain/account-order/form/profile-keys';
import { asProblem } from '../../../../domain/problem';
import type { FieldFault } from '../../../../domain/problem';
import { readCsr } from './read-csr';
import type { ReadCsr } from './read-csr';
import type { Ports } from '../../../ports/ports';

export type CheckedRequest = ReadCsr;

export interface SeenRequest {
  readonly faults: readonly FieldFault[];
  readonly request?: CheckedRequest;
}

type Needs = Pick<Ports, 'now' | 'knownKeys' | 'certificates' | 'issueKeys'>;

/** @returns what is wrong with it; what it asks for where nothing is */
export async function checkRequest(
  ports: Needs,
  { csr, names: typed }: Pick<OrderDraft, 'csr' | 'names'>,
  profile: CertificateProfile | undefined,
): Promise<SeenRequest> {
  const { names, faults } = await readNames(typed);
  const publicTrust = !(profile && offeredTerms(profile.terms, ports.now()).isPrivate);
  try {
    const request = await readCsr(ports, { csr, publicTrust, names });
    const tooMany = request.names.length > MOST_NAMES ? [{ field: 'names', message: TOO_MANY }] : [];
    return { faults: [...faults, ...tooMany, ...keyFaults(request, profile)], request };
  } catch (thrown) {
    const { detail } = asProblem(thrown);
    return { faults: [...faults, ...(detail.faults ?? [])] };
  }
}

function keyFaults({ key }: CheckedRequest, profile: CertificateProfile | undefined): FieldFault[] {
  const message = profile && keyFault(key, profile);
  return message === undefined ? [] : [{ field: 'csr', message }];
}

const TOO_MANY = `One order takes ${MOST_NAMES} names at most.`;

async function readNames(typed: readonly string[]) {
  const { readName } = await import('../../../../pki/names');
  const read = typed.map((text) => text.trim()).filter((text) => text !== '');
  const names = read.map((text) => readName(text));
  const bad = names.filter(({ kind }) => kind === 'bad').map(({ ascii }) => `“${ascii.slice(0, 80)}”`);
  const message = `${bad.slice(0, 5).join(', ')} cannot stand in a certificate. Write host names such as www.example.com, or *.example.com.`;
  const faults: FieldFault[] = bad.length > 0 ? [{ field: 'names', message }] : [];
  return { names: names.filter(({ kind }) => kind !== 'bad').map(({ ascii }) => ascii), faults };
}
