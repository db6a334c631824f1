/** One installation of the app on a site: everything that Jira, a person, the clock or a test does to it. */
import type { LogLine } from './forge-host';
import { hostState } from './host-state';
import type { HostState, HostStateInput } from './host-state';
import { KvsService } from './kvs/kvs-service';
import { EventQueue } from './queue/event-queue';
import { startContainer } from './runtime/container';
import { Invoker } from './runtime/invoker';
import { egressGate } from './services/egress-gate';
import { forgeFetch } from './services/forge-fetch';
import { networkPause } from './services/network-pause';
import { WebTriggerUrls } from './services/web-trigger-urls';
import { storageView } from './storage-view';
import type { StorageView } from './storage-view';
import { dynamicProperties } from './triggers/dynamic-properties';
import type { Shown } from './triggers/dynamic-properties';
import { PostFunctions } from './triggers/post-functions';
import { ProductEvents } from './triggers/product-trigger';
import type { ProductEvent } from './triggers/product-trigger';
import { callResolver, pageContext } from './triggers/resolver-call';
import type { PageContextInput, ResolverCall } from './triggers/resolver-call';
import { Schedules, type Slack } from './triggers/schedules';
import { runValidator } from './triggers/validator';
import type { ValidatorVerdict } from './triggers/validator';
import { callWebTrigger } from './triggers/web-trigger';
import type { WebTriggerAnswer, WebTriggerRequest } from './triggers/web-trigger';
import { settle } from './settle';

export interface InstalledApp {
  readonly state: HostState;
  readonly logs: LogLine[];
  /** The services themselves, for a test that asks them without the app in between. */
  readonly kvs: KvsService;
  readonly queue: EventQueue;
  readonly storage: StorageView;
  /** Addresses of web triggers that the app asked for. */
  readonly webTriggers: WebTriggerUrls;
  /** A call from a page; rejects with what the function threw. `extension` is what Jira knows of the place. */
  invokeResolver(
    moduleKey: string,
    call: ResolverCall,
    user: { accountId: string },
    extension?: object,
  ): Promise<unknown>;
  /** What a module says of itself while it is collapsed. */
  dynamicProperties(shown: Shown): Promise<Record<string, unknown>>;
  /** The page's context as `view.getContext()` gives it. */
  pageContext(input: PageContextInput): Record<string, unknown>;
  runValidator(moduleKey: string, event: object): Promise<ValidatorVerdict>;
  /** Takes effect when the clock next moves, like a queue event. */
  queuePostFunction(moduleKey: string, event: object): void;
  runScheduled(moduleKey: string): Promise<void>;
  startSchedules(): void;
  /** In this stretch quiet runs of schedules are left out, but no more than six hours of them in a row. */
  slackenSchedules(slack: Slack): void;
  callWebTrigger(moduleKey: string, request: WebTriggerRequest): Promise<WebTriggerAnswer>;
  /** For example `avi:forge:installed:app`. */
  deliverProductEvent(eventType: string, event: object): Promise<void>;
  /** Takes effect when the clock next moves, like a queue event. */
  queueProductEvent(event: ProductEvent): void;
  /** The module's ARI, by which a workflow rule names it. */
  extensionAri(moduleKey: string): string;
  /** Key and ARI of every module of a kind, for example `jira:workflowPostFunction`. */
  rulesFor(kind: string): { moduleKey: string; ari: string }[];
  /** Queue messages, post functions and product events that wait or run. */
  queueDepth(): number;
  /** Runs the clock until nothing is due within the horizon (default one hour from now). */
  settle(horizonMs?: number): Promise<void>;
}

interface Parts {
  readonly invoker: Invoker;
  readonly queue: EventQueue;
  readonly kvs: KvsService;
  readonly webTriggers: WebTriggerUrls;
}

function startParts(state: HostState): Parts {
  const kvs = new KvsService(state);
  const webTriggers = new WebTriggerUrls(state);
  const queue = new EventQueue(state, () => invoker);
  const services = { kvs, webTriggers, queue, pause: networkPause(state) };
  const handlerOf = startContainer(state, { fetch: egressGate(state), forgeFetch: forgeFetch(state, services) });
  const invoker = new Invoker(state, handlerOf);
  return { invoker, queue, kvs, webTriggers };
}

/** @throws Error when the bundle lacks a handler of the manifest */
export function installApp(input: HostStateInput): InstalledApp {
  const state = hostState(input);
  const { invoker, queue, kvs, webTriggers } = startParts(state);
  const postFunctions = new PostFunctions(state, invoker);
  const productEvents = new ProductEvents(state, invoker);
  const schedules = new Schedules(state, invoker);
  const ari = (moduleKey: string): string =>
    `ari:cloud:ecosystem::extension/${state.manifest.appId}/${state.identity.environmentId}/static/${moduleKey}`;
  return {
    state,
    logs: state.logs,
    kvs,
    queue,
    webTriggers,
    storage: storageView(kvs, () => state.logs.map(({ text }) => text)),
    invokeResolver: (moduleKey, call, ...[{ accountId }, extension = {}]) =>
      callResolver(state, invoker, { page: { moduleKey, accountId, extension }, call }),
    dynamicProperties: (shown) => dynamicProperties(state, invoker, shown),
    pageContext: (page) => pageContext(state, page),
    runValidator: (moduleKey, event) => runValidator(state, invoker, { moduleKey, event }),
    queuePostFunction: (moduleKey, event) => postFunctions.queue(moduleKey, event),
    runScheduled: (moduleKey) => schedules.run(moduleKey),
    startSchedules: () => schedules.start(),
    slackenSchedules: (slack) => schedules.slacken(slack),
    callWebTrigger: (moduleKey, request) => callWebTrigger(state, invoker, { moduleKey, request }),
    deliverProductEvent: (eventType, event) => productEvents.deliver({ eventType, event }),
    queueProductEvent: (event) => productEvents.queue(event),
    extensionAri: ari,
    rulesFor: (kind) =>
      state.manifest.modules
        .filter((module) => module.kind === kind)
        .map(({ key }) => ({ moduleKey: key, ari: ari(key) })),
    queueDepth: () => queue.depth() + postFunctions.depth() + productEvents.depth(),
    settle: (horizonMs) => settle(state.clock, [queue, postFunctions, productEvents], horizonMs),
  };
}
