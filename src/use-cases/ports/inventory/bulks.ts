/** Acts on many certificates, kept apart from their items, which stand in chunks. */
import type { Bulk, BulkItem } from '../../../domain/bulk/bulk';

/** Items that belong together under one key. */
export interface Chunk {
  /** From 0. */
  readonly at: number;
  readonly items: readonly BulkItem[];
}

export interface BulkPage {
  /** Newest first. */
  readonly bulks: readonly Bulk[];
  readonly cursor?: string;
}

export interface Bulks {
  find(id: string): Promise<Bulk | undefined>;
  /** @returns false when there is one with this id */
  create(bulk: Bulk): Promise<boolean>;
  /** Writes on the version that was read, and the chunk together with it. @returns the stored one; undefined when another write came first */
  replace(read: Bulk, next: Bulk, chunk?: Chunk): Promise<Bulk | undefined>;
  items(id: string, chunk: number): Promise<readonly BulkItem[]>;
  listOf(account: string, cursor?: string): Promise<BulkPage>;
  /** @returns ids of what is to go on by then (epoch milliseconds), a hundred at most */
  listDue(until: number): Promise<readonly string[]>;
  /** Requests that a replacement takes, by their numbers from 0. Written again they are replaced. */
  keepRequests(id: string, requests: readonly { readonly at: number; readonly csr: string }[]): Promise<void>;
  request(id: string, at: number): Promise<string | undefined>;
}
