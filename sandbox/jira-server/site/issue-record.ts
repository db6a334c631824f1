/** What a site keeps of one issue. */
import type { AdfNode } from '../adf/adf-node';
import type { Json } from '../json';

export interface CommentRecord {
  readonly id: string;
  readonly authorId: string;
  updateAuthorId: string;
  body: AdfNode;
  /** Epoch milliseconds. */
  readonly created: number;
  updated: number;
  properties: ReadonlyMap<string, Json>;
  /** Name of the project role that may read it; undefined = everybody who sees the issue. */
  visibleToRole: string | undefined;
}

export interface AttachmentRecord {
  readonly id: string;
  /** Name under which the media host has the file. */
  readonly mediaId: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly authorId: string;
  /** Epoch milliseconds. */
  readonly created: number;
  /** Customers of the portal see it; what the platform's own API attaches they do not. */
  readonly shared?: boolean;
}

/** A file that was uploaded to a service desk and belongs to no request yet. */
export interface TemporaryFile {
  readonly serviceDeskId: string;
  readonly uploaderId: string;
  readonly file: File;
}

/** Of a request in a portal. */
export interface DeskApprovalRecord {
  readonly id: string;
  readonly name: string;
  /** Account ids of those who have to answer. */
  readonly approverIds: readonly string[];
  readonly decisions: Map<string, 'approved' | 'declined'>;
  /** Epoch milliseconds. */
  readonly created: number;
  completed?: number;
}

export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string;
  readonly custom: boolean;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface ChangeRecord {
  readonly id: string;
  readonly authorId: string;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly items: readonly ChangeItem[];
}

export interface IssueRecord {
  readonly id: string;
  key: string;
  projectId: string;
  readonly issueTypeId: string;
  statusId: string;
  readonly creatorId: string;
  /** Form of the portal that it was made with; absent on what is no request. */
  requestTypeId?: string | undefined;
  approvals?: DeskApprovalRecord[];
  /** Epoch milliseconds. */
  readonly created: number;
  updated: number;
  /** Stored values by field id; a field without a value is absent. */
  readonly fields: Map<string, Json>;
  readonly comments: CommentRecord[];
  readonly attachments: AttachmentRecord[];
  readonly properties: Map<string, Json>;
  readonly changes: ChangeRecord[];
}

/** A link reads `source <outward> destination`, for instance CERT-2 "renews" CERT-1. */
export interface LinkRecord {
  readonly id: string;
  readonly typeId: string;
  readonly sourceId: string;
  readonly destinationId: string;
}
