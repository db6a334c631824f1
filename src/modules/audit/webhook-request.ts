/** What the platform hands to a web trigger, read tolerantly: whoever calls decides what is in it (Forge, web trigger). */
import * as z from 'zod/mini';

const texts = z.catch(z.record(z.string(), z.array(z.string())), {});
const requestSchema = z.looseObject({ body: z.catch(z.string(), ''), queryParameters: texts });

export function readWebhookRequest(request: unknown): { readonly body: string; readonly secret: string } {
  const { body, queryParameters } = requestSchema.parse(request);
  return { body, secret: queryParameters['secret']?.[0] ?? '' };
}
