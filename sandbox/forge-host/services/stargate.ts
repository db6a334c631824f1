/** Atlassian's gateway as the app reaches it: the queue's webhooks and the GraphQL of web trigger addresses. */
import type { HostState } from '../host-state';
import { isRecord, textOf } from '../json';
import type { JsonRecord } from '../json';
import type { EventQueue } from '../queue/event-queue';
import type { Invocation } from '../runtime/invocation';
import { jsonResponse, unmodelled } from './respond';
import type { WebTriggerUrls } from './web-trigger-urls';

/** The braces come literally from the client; the platform's proxy fills them in. */
const QUEUE_PATH =
  /^\/webhook\/queue\/(publish|stats|cancel)\/\{contextAri\}\/\{environmentId\}\/\{appId\}\/\{appVersion\}$/;

export interface StargateServices {
  readonly queue: EventQueue;
  readonly webTriggers: WebTriggerUrls;
}

type Answer = (urls: WebTriggerUrls, variables: JsonRecord) => unknown;

/** Answers by a word of the query text; the genuine client sends these three and no others. */
const GRAPHQL: readonly (readonly [word: string, answer: Answer])[] = [
  [
    'createWebTriggerUrl',
    (urls, { input, forceCreate }) => {
      const triggerKey = textOf(isRecord(input) ? input['triggerKey'] : undefined, 'triggerKey');
      return { createWebTriggerUrl: { url: urls.create(triggerKey, forceCreate === true) } };
    },
  ],
  [
    'deleteWebTriggerUrl',
    (urls, { id }) => {
      const success = urls.delete(textOf(id, 'id'));
      return { deleteWebTriggerUrl: { success, message: success ? null : 'not found' } };
    },
  ],
  ['webTriggerUrlsByAppContext', (urls) => ({ webTriggerUrlsByAppContext: urls.list() })],
];

function graphql(state: HostState, services: StargateServices, body: unknown): Response {
  const { query, variables } = isRecord(body) ? body : {};
  const text = textOf(query, 'query');
  const answer = GRAPHQL.find(([word]) => text.includes(word))?.[1];
  if (!answer) return unmodelled(state, `GraphQL ${text.replaceAll(/\s+/g, ' ').slice(0, 80)}`);
  return jsonResponse(200, { data: answer(services.webTriggers, isRecord(variables) ? variables : {}) });
}

export function callStargate(
  state: HostState,
  services: StargateServices,
  call: { invocation: Invocation; path: string; body: unknown },
): Response {
  const operation = QUEUE_PATH.exec(call.path)?.[1];
  if (operation === 'publish') return services.queue.publish(call.body, call.invocation.request.chain ?? 0);
  if (operation === 'stats') return services.queue.stats(call.body);
  if (operation === 'cancel') return services.queue.cancel(call.body);
  return call.path === '/graphql' ? graphql(state, services, call.body) : unmodelled(state, `stargate ${call.path}`);
}
