/** Which CSR is for which of the chosen certificates: by their names, and never by a guess. */

export interface Candidate {
  readonly sslId: string;
  readonly commonName: string;
  readonly names: readonly string[];
  /** It has a request already. */
  readonly taken: boolean;
}

export interface RequestNames {
  /** Of the file. */
  readonly file: string;
  readonly commonName: string;
  readonly names: readonly string[];
}

export interface Unmatched {
  readonly file: string;
  readonly why: string;
}

export interface Matched {
  /** Place of the request, by the certificate that it is for. */
  readonly bySslId: ReadonlyMap<string, number>;
  readonly unmatched: readonly Unmatched[];
}

const NOBODYS = 'None of the chosen certificates has these names.';
const SEVERAL = 'Several of the chosen certificates have these names: replace them one by one.';
const DOUBLE = 'Another file is for the same certificate.';

/** All names the same comes first; where no certificate has exactly these, the common name decides. */
export function matchRequests(candidates: readonly Candidate[], requests: readonly RequestNames[]): Matched {
  const bySslId = new Map<string, number>();
  const unmatched: Unmatched[] = [];
  requests.forEach((request, place) => {
    const found = fitting(candidates, request);
    const [first] = found;
    const isTaken = first !== undefined && (first.taken || bySslId.has(first.sslId));
    const why = !first ? NOBODYS : found.length > 1 ? SEVERAL : isTaken ? DOUBLE : undefined;
    if (why !== undefined) unmatched.push({ file: request.file, why });
    else if (first) bySslId.set(first.sslId, place);
  });
  return { bySslId, unmatched };
}

function fitting(candidates: readonly Candidate[], { names, commonName }: RequestNames): readonly Candidate[] {
  const wanted = setOf([...names, commonName]);
  const same = candidates.filter((one) => setOf([...one.names, one.commonName]) === wanted);
  return same.length > 0 ? same : candidates.filter((one) => folded(one.commonName) === folded(commonName));
}

const folded = (name: string): string => name.trim().toLowerCase();

function setOf(names: readonly string[]): string {
  return [...new Set(names.map(folded))]
    .filter((name) => name !== '')
    .sort()
    .join(' ');
}
