/** What a person says about a new key, and what is still wrong with it. */
import type { KeyKindName } from '../../../../../../src/pki/keys/key-kinds';
import { passphraseFault } from '../../../../../../src/pki/keys/passphrase';
import { NAMES } from '../../../texts/request/key';
import type { NamesPreview } from '../../../../../../src/pki/preview/preview-names';

export interface KeyDraft {
  readonly names: string;
  readonly kind: KeyKindName;
  readonly encrypted: boolean;
  readonly passphrase: string;
}

export function newDraft(names: readonly string[]): KeyDraft {
  return { names: names.join('\n'), kind: 'rsa-2048', encrypted: true, passphrase: '' };
}

export interface DraftFaults {
  readonly names?: string;
  readonly passphrase?: string;
}

/** @param preview of the names as they are now; undefined while it is on its way */
export function faultsOf(draft: KeyDraft, preview: NamesPreview | undefined): DraftFaults {
  const names = namesFault(draft, preview);
  const passphrase = draft.encrypted ? passphraseFault(draft.passphrase) : undefined;
  return { ...(names !== undefined && { names }), ...(passphrase !== undefined && { passphrase }) };
}

function namesFault({ names }: KeyDraft, preview: NamesPreview | undefined): string | undefined {
  if (names.trim() === '') return NAMES.none;
  if (!preview) return NAMES.lookedAt;
  return preview.asked.length === 0 ? NAMES.wrong : undefined;
}

/** Adds a name at the end, on a line of its own. */
export function withName(names: string, name: string): string {
  return `${names.trimEnd()}\n${name}`.trimStart();
}
