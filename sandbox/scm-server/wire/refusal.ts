/** A refusal in SCM's own words: an HTTP status with one row of the error table. */
import { describe, type ErrorCode } from './error-codes';
import { jsonReply, type Reply } from './reply';

export type RefusalStatus = 400 | 403 | 404;

/** Thrown by whatever checks a call; becomes `{code, description}` at the edge. */
export class Refusal extends Error {
  readonly status: RefusalStatus;
  readonly code: ErrorCode;

  constructor(code: ErrorCode, parameter?: string, status: RefusalStatus = 400) {
    super(describe(code, parameter));
    this.code = code;
    this.status = status;
  }
}

/** @returns the refusal as an answer; anything else thrown is a fault of the stand-in and is thrown on */
export function refusalReply(thrown: unknown): Reply {
  if (!(thrown instanceof Refusal)) throw thrown;
  return jsonReply(thrown.status, { code: thrown.code, description: thrown.message });
}
