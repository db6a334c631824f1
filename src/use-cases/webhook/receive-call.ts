/**
 * A call of the webhook. Whoever has its secret may cause SCM to be asked again about certificates that we have, each at
 * most once in ten minutes; nothing that a call says is believed. Everybody else changes nothing but a count.
 */
import type { CallCounts, CallEnd } from '../../domain/webhook/call-counts';
import { counted, COUNTED_A_MINUTE, dayOf, inMinute } from '../../domain/webhook/call-counts';
import { opens, validSecrets } from '../../domain/webhook/webhook-secrets';
import type { Ports } from '../ports/ports';
import { askAboutHints, askAboutSoonest } from './ask-scm-again';

type Needs = Pick<
  Ports,
  'now' | 'digest' | 'webhooks' | 'jobs' | 'profiles' | 'orders' | 'certificates' | 'serialNumbers'
>;

export interface WebhookCall {
  readonly body: string;
  /** As the address had it; empty where there was none. */
  readonly secret: string;
}

export interface Received {
  readonly end: CallEnd;
  /** How many certificates SCM is asked about. */
  readonly asked: number;
  /** First of its kind in this minute: for what shall not be written more often. */
  readonly first: boolean;
}

/** In UTF-16 code units; the notifications of the stand-ins and of SCM's other channels have a few hundred. */
const LARGEST_BODY = 65_536;
/** 256 bits in base64url. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

export async function receiveCall(ports: Needs, call: WebhookCall): Promise<Received> {
  const counts = await ports.webhooks.countsOf(dayOf(ports.now()));
  const { end, asked } = await answerTo(ports, call, counts);
  const first = inMinute(counts, end, ports.now()) === 0;
  const next = counted(counts, end, ports.now());
  if (next) await ports.webhooks.keepCounts(next);
  return { end, asked, first };
}

interface Answered {
  readonly end: CallEnd;
  readonly asked: number;
}

async function answerTo(
  ports: Needs,
  { body, secret }: WebhookCall,
  counts: CallCounts | undefined,
): Promise<Answered> {
  if (body.length > LARGEST_BODY) return { end: 'oversized', asked: 0 };
  if (!(await isOpen(ports, secret))) return { end: 'refused', asked: 0 };
  const looked = inMinute(counts, 'accepted', ports.now());
  if (looked >= COUNTED_A_MINUTE) return { end: 'limited', asked: await askAboutSoonest(ports) };
  const isNew = await ports.webhooks.claim(`body:${ports.digest(body)}`, ports.now());
  if (!isNew) return { end: 'coalesced', asked: 0 };
  return { end: 'accepted', asked: await askAboutHints(ports, body) };
}

async function isOpen(ports: Needs, secret: string): Promise<boolean> {
  if (!SECRET.test(secret)) return false;
  return opens(validSecrets(await ports.webhooks.find(), ports.now()), ports.digest(secret));
}
