/** One authorised call of the Admin API, and the table rows that say who answers it. */
import type { Administrator } from '../directory/administrators';
import type { Privilege } from '../directory/privileges';
import type { AdminOperation } from '../faults/operations';
import type { ScmState } from '../scm-state';
import type { Reply } from '../wire/reply';

export interface AdminCall {
  readonly admin: Administrator;
  /** Segment of the path. */
  readonly param: (name: string) => string;
  /** Clients send empty values for filters they don't use: those read as absent. */
  readonly query: (name: string) => string | undefined;
  readonly queries: (name: string) => readonly string[];
  readonly body: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** From the path. */
  readonly version: 'v1' | 'v2';
  /** Absolute address of what was called, for `Location`. */
  readonly href: string;
  /** Whether the caller's role reaches an organization or department. */
  readonly reaches: (orgId: number) => boolean;
}

/** Carries a call out. Throws Refusal for what SCM refuses. */
export type AdminHandler = (call: AdminCall, scm: ScmState) => Reply | Promise<Reply>;

export interface AdminRoute {
  readonly operation: AdminOperation;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `{v}` stands for each of `versions`. */
  readonly path: string;
  readonly versions?: readonly ('v1' | 'v2')[];
  readonly needs?: Privilege;
  readonly handler: AdminHandler;
}

export const noContent: Reply = { status: 204 };
export const empty: Reply = { status: 200 };

/** 201 with the absolute address of what was made. */
export function created({ href }: AdminCall, id: number | string): Reply {
  return { status: 201, headers: { location: `${href}/${id}` } };
}
