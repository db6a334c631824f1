/** Options of a write: time to live, what to do with an existing key, and what to give back. */
import { isRecord, listOf, optionalNumber, optionalText } from '../json';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../limits';
import { badRequest } from './kvs-error';

export interface WriteOptions {
  readonly ttlMs?: number;
  readonly failIfExists: boolean;
  readonly returnValue?: 'PREVIOUS' | 'LATEST';
}

const UNIT_MS: Readonly<Record<string, number>> = {
  SECONDS: 1_000,
  MINUTES: MINUTE_MS,
  HOURS: HOUR_MS,
  DAYS: DAY_MS,
};

function readTtl(value: unknown): { ttlMs?: number } {
  if (value === undefined) return {};
  const ttl = isRecord(value) ? value : {};
  const unit = UNIT_MS[optionalText(ttl['unit']) ?? ''];
  const count = optionalNumber(ttl['value']);
  if (unit === undefined || count === undefined || !Number.isInteger(count) || count < 1) {
    throw badRequest('INVALID_TTL', 'ttl must be a whole number of SECONDS, MINUTES, HOURS or DAYS');
  }
  return { ttlMs: count * unit };
}

function readReturnValue(value: unknown): { returnValue?: 'PREVIOUS' | 'LATEST' } {
  if (value === undefined) return {};
  if (value !== 'PREVIOUS' && value !== 'LATEST') throw badRequest('INVALID_OPTIONS', 'returnValue is unknown');
  return { returnValue: value };
}

/** @throws KvsError when an option is not of the documented form */
export function readWriteOptions(value: unknown): WriteOptions {
  const options = isRecord(value) ? value : {};
  const policy = options['keyPolicy'] ?? 'OVERRIDE';
  if (policy !== 'OVERRIDE' && policy !== 'FAIL_IF_EXISTS') throw badRequest('INVALID_OPTIONS', 'keyPolicy is unknown');
  listOf(options['returnMetadataFields'], 'returnMetadataFields');
  return {
    failIfExists: policy === 'FAIL_IF_EXISTS',
    ...readTtl(options['ttl']),
    ...readReturnValue(options['returnValue']),
  };
}

/** Transactions and batches know no key policy. @throws KvsError when one is asked for */
export function readTtlOnly(value: unknown): { ttlMs?: number } {
  const options = isRecord(value) ? value : {};
  if (options['keyPolicy'] !== undefined || options['returnValue'] !== undefined) {
    throw badRequest('INVALID_OPTIONS', 'only ttl may be given here');
  }
  return readTtl(options['ttl']);
}
