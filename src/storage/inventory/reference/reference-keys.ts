/** How reference data are named in the store; beside the other names, because nothing else needs these. */
import type { ReferenceId } from '../../../domain/account/reference/reference-kind';

/** The account's id comes as it is: it is one of the app's own. */
export const referenceKey = ({ account, kind }: ReferenceId): string => `${account}:${kind}`;

export const pieceKey = (id: ReferenceId, shelf: string, place: number): string =>
  `reference:${referenceKey(id)}:${shelf}:${place}`;

export const changesKey = (id: ReferenceId): string => `reference:${referenceKey(id)}:changes`;
