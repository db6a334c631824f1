/** What the dialog *Request certificate* asks: for whoever sees the issue; submitting asks for the right to edit it, and is checked in the use case. */
import * as z from 'zod/mini';
import type { ChainView, RequestCheck, RequestView, Submitted } from '../../domain/request/request-view';
import { call, id } from '../call';

/** Longest CSR that is looked at, as in the browser; one with 250 names has about 12,000 characters. */
const csr = z.string().check(z.minLength(1), z.maxLength(65_536));
/** Jira's options have at most 255 characters. */
const profile = z.optional(z.string().check(z.minLength(1), z.maxLength(255)));

export const requestCalls = {
  viewRequest: call<RequestView>()('viewRequest', z.object({ issueId: id })),
  checkRequest: call<RequestCheck>()('checkRequest', z.object({ issueId: id, csr, profile })),
  /** `order`: make the transition that orders, too. */
  submitRequest: call<Submitted>()('submitRequest', z.object({ issueId: id, csr, profile, order: z.boolean() })),
  viewChain: call<ChainView | null>()('viewChain', z.object({ issueId: id })),
} as const;
