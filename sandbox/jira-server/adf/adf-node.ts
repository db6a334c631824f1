/** Atlassian Document Format, version 1: a tree of nodes. */
import type { JsonObject } from '../json';

interface AdfMark {
  readonly type: string;
  readonly attrs?: JsonObject;
}

export interface AdfNode {
  readonly type: string;
  readonly version?: number;
  readonly text?: string;
  readonly attrs?: JsonObject;
  readonly marks?: readonly AdfMark[];
  readonly content?: readonly AdfNode[];
}
