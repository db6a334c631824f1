/** Recognises what a text in the search box of the inventory is: an id of SCM, a serial number, or a name. */
import { nameIn, readNumber } from '../../domain/inventory/list/search';
import type { Search } from '../../domain/inventory/list/search';
import { readName } from '../names';

/** Never throws, whatever the text is. */
export function readSearch(text: string): Search {
  const trimmed = text.trim();
  return readNumber(trimmed) ?? readNameIn(nameIn(trimmed));
}

function readNameIn(text: string): Search {
  const name = readName(text);
  if (name.kind === 'bad') return { kind: 'none', why: 'unreadable' };
  if (name.kind === 'ip') return { kind: 'name', value: name.ascii, shown: name.ascii };
  // Everything under .com is no answer to anything: certificates stand under their registrable domain at most.
  if (name.standing === 'suffix' && !name.wildcard) return { kind: 'none', why: 'suffix' };
  return { kind: 'name', value: name.ascii, shown: name.unicode };
}
