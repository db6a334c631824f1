/** A refusal of the key-value store; the client turns it into ForgeKvsAPIError with this code. */
export class KvsError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A request that the store refuses as it stands. */
export function badRequest(code: string, message: string): KvsError {
  return new KvsError(400, code, message);
}

/** What the store says of a key that holds nothing; no error, as it is said very often. */
export function keyNotFound(key: unknown) {
  return { status: 404, code: 'KEY_NOT_FOUND', message: `no value for key ${String(key)}` } as const;
}
