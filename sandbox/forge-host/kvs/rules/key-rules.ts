/** What a key may look like. */
import { KVS_LIMIT } from '../../limits';
import { badRequest } from '../kvs-error';

const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

/** @throws KvsError KEY_TOO_SHORT, KEY_TOO_LONG or INVALID_KEY */
export function checkedKey(key: unknown): string {
  if (typeof key !== 'string') throw badRequest('INVALID_KEY', 'a key must be a text');
  if (key.length === 0) throw badRequest('KEY_TOO_SHORT', 'a key has at least one character');
  if (key.length > KVS_LIMIT.keyCharacters) {
    throw badRequest('KEY_TOO_LONG', `a key has at most ${KVS_LIMIT.keyCharacters} characters`);
  }
  if (!KEY_PATTERN.test(key)) throw badRequest('INVALID_KEY', `the key ${key} has characters that are not allowed`);
  return key;
}
