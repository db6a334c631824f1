/** What stands before every page: only this machine's own names, only own forms, and nothing foreign inside the pages. */
import type { Hono } from 'hono';
import { csrf } from 'hono/csrf';

/** A name of somebody else that leads to this machine (DNS rebinding) is not answered. */
const OWN_NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** The app's own pages bring the policy of the platform instead. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export function guard(app: Hono): void {
  app.use(async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host;
    if (!OWN_NAMES.includes(host.replace(/:\d+$/, ''))) {
      return context.text('The sandbox answers to 127.0.0.1 and localhost only.', 421);
    }
    await next();
    if (!context.req.path.startsWith('/app/')) context.header('content-security-policy', POLICY);
    context.header('x-content-type-options', 'nosniff');
    return undefined;
  });
  app.use(csrf());
}
