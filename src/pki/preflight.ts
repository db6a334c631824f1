/** The check of a CSR before anything is sent: from pasted text or a file's bytes to a verdict with all findings at once. */
import { refuses, type Finding } from '../domain/finding';
import { requestBytes } from './armour/request';
import type { CsrFacts } from './csr';
import { judgeCsr } from './csr-rules/all-rules';
import type { CsrPolicy } from './csr-rules/rule';
import { toBase64 } from './der/bytes';
import { DerError, type Bytes } from './der/element';
import { readOrRecallCsr } from './known/requests';

export interface CheckedCsr {
  readonly der: Bytes;
  /** SCM's wire form: base64 on one line. */
  readonly base64: string;
  readonly facts: CsrFacts;
}

export interface Preflight {
  /** True when nothing was found that stops the request. */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** Absent when there was no readable request, and whenever a private key was pasted. */
  readonly csr?: CheckedCsr;
}

const UNREADABLE: Readonly<Record<DerError['reason'], Pick<Finding, 'code' | 'message' | 'clause'>>> = {
  trailing: {
    code: 'csr-trailing',
    message: 'Something follows the CSR inside the block. Copy it again from the original file.',
    clause: 'X.690 §8.1, RFC 2986 §4',
  },
  truncated: {
    code: 'csr-cut-off',
    message: 'The CSR is cut off. Copy the whole text again from the original file.',
    clause: 'X.690 §8.1',
  },
  length: {
    code: 'csr-not-der',
    message: 'The CSR is not encoded as DER. Create it again with current software.',
    clause: 'X.690 §10.1',
  },
  structure: {
    code: 'csr-structure',
    message: 'This is not a CSR, or it is damaged. Copy it again from the original file, or create a new one.',
    clause: 'RFC 2986 §4',
  },
};

/** Judges a CSR. Answers for any text and any bytes; never throws and never repeats the input beyond the names in it. */
export async function preflightCsr(input: string | Uint8Array, policy: CsrPolicy = {}): Promise<Preflight> {
  const request = requestBytes(input);
  if (!request.ok) return { ok: false, findings: [request.finding] };
  const facts = await readOrExplain(request.der);
  if ('code' in facts) return { ok: false, findings: [facts] };
  const findings = judgeCsr(facts, policy);
  return { ok: !refuses(findings), findings, csr: { der: request.der, base64: toBase64(request.der), facts } };
}

async function readOrExplain(der: Bytes): Promise<CsrFacts | Finding> {
  try {
    return await readOrRecallCsr(der);
  } catch (error) {
    const reason = error instanceof DerError ? error.reason : 'structure';
    return { severity: 'refuse', ...UNREADABLE[reason] };
  }
}
