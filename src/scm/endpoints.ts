/** SCM's Enrollment API, as far as the app uses it (scm-rest-enrollment guide; OpenAPI "REST Enrollment API" 25.11). */
import * as z from 'zod/mini';

/** Ids come as string or number (published clients see both); inside they are text. */
const id = z.pipe(z.union([z.string().check(z.minLength(1)), z.number()]), z.transform(String));

export const ENDPOINTS = {
  /** Billable. */
  enroll: { method: 'POST', path: '/api/v1/certificates', answer: z.looseObject({ certId: id }) },
  /** Billable: a new certificate with a validity period of its own. */
  renew: {
    method: 'POST',
    path: '/api/v1/certificates/{certId}/renew',
    answer: z.looseObject({ certId: id }),
  },
  /** Not billed, public certificates only; ends when the replaced one would have. */
  replace: {
    method: 'POST',
    path: '/api/v1/certificates/{certId}/replace',
    answer: z.looseObject({ certId: id }),
  },
  /** Permanent; answers nothing. */
  revoke: { method: 'DELETE', path: '/api/v1/certificates/{certId}' },
  status: {
    method: 'GET',
    path: '/api/v1/certificates/{certId}/status',
    /** `dcvInfo` is not described and comes “if applicable”. */
    answer: z.looseObject({ status: z.string(), dcvInfo: z.optional(z.unknown()) }),
  },
  /** Answers PEM. */
  collect: { method: 'GET', path: '/api/v1/certificates/{certId}' },
} as const;

export type Endpoint = keyof typeof ENDPOINTS;

/** @param certId must be one path segment; SCM's ids are digits, but what a person typed comes here too */
export function urlOf(base: string, endpoint: Endpoint, certId = ''): string {
  return base + ENDPOINTS[endpoint].path.replace('{certId}', encodeURIComponent(certId));
}

/** Client credentials grant (RFC 6749 §4.4) at the customer's authorization server, Keycloak. */
export const tokenAnswer = z.looseObject({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.catch(z.number().check(z.positive()), 60),
});

/** Error body of SCM; only seen to be absent, empty, HTML or plain text too. */
export const errorAnswer = z.looseObject({
  code: z.optional(z.number()),
  description: z.optional(z.string()),
});
