/** What the issue of a certificate is told when the app gives it back, or cannot renew it: each once, with who acts next. */
import type { MessageOf } from '../../issue/issue-messages';
import type { GivenBack } from './decide-row';

/** What is told, and what it is known by: the same is told once. */
export interface RowNews {
  readonly title: string;
  readonly next: string;
  readonly once: string;
}

/** A certificate that is over has words of its own elsewhere; who lets one end knows it. */
const GIVEN_BACK: Readonly<Record<Exclude<GivenBack, 'over' | 'unwanted'>, Omit<RowNews, 'once'>>> = {
  'scm-renews': {
    title: 'SCM renews it again, so the app does not any more',
    next: 'Somebody switched SCM’s own renewal on, or SCM does not say clearly that it is off. Two that renew would order twice, so the app has stepped back. Leave it to SCM, or choose “Let this app renew it” on the page “Certificates”, which switches SCM’s renewal off first.',
  },
  'renewed-elsewhere': {
    title: 'It was renewed by somebody else',
    next: 'SCM says that a renewal was ordered, and not by this app, which has stepped back. Install the new certificate; choose “Let this app renew it” on the new one if the app is to go on with it.',
  },
  gone: {
    title: 'SCM does not have it any more, so the app does not renew it',
    next: 'Somebody deleted it in SCM, or the account does not reach it any more; whoever has access to SCM looks which. If it is still in use, see to it that it is renewed: once SCM lists it again, “Let this app renew it” on the page “Certificates” goes on.',
  },
  expired: {
    title: 'It has expired before the app could renew it',
    next: 'The app orders nothing for it any more. Renew it by hand if it is still needed: “Renew” in “Certificate” on this issue, or on the page “Certificates”.',
  },
};

type Of = { readonly account: string; readonly sslId: string; readonly adopted?: { readonly at: number } };

/** @returns undefined where nobody has to be told */
export function newsOfGivingBack(because: GivenBack, { account, sslId, adopted }: Of): RowNews | undefined {
  if (because === 'over' || because === 'unwanted') return undefined;
  return { ...GIVEN_BACK[because], once: `row-${because}:${account}:${sslId}:${adopted?.at ?? 0}` };
}

/** @param state how the order stands: each state is told once */
export function newsOfOrder(
  orderId: string,
  { state, sentence }: { readonly state: string; readonly sentence: string },
) {
  const lost = state === 'unknown';
  return {
    title: lost ? 'SCM’s answer to its renewal was lost' : 'Its renewal came to nothing',
    next: `${sentence}${sentence === '' ? '' : ' '}${lost ? LOST : FAILED}`,
    once: `row-order:${orderId}:${state}`,
  };
}

export function newsOfUnreadable({
  account,
  sslId,
  statusWord,
  adopted,
}: Of & { readonly statusWord: string }): RowNews {
  const said = statusWord === '' ? '' : ` Its status there: “${statusWord}”.`;
  return {
    title: 'SCM does not say clearly how it stands, so the app does not renew it now',
    next: `Someone with access to SCM looks at the certificate there.${said} The app asks again every day, and renews it once SCM calls it issued.`,
    once: `row-unreadable:${account}:${sslId}:${adopted?.at ?? 0}:${statusWord}`,
  };
}

/** @param sentence how the order stands, and who acts next */
export function newsOfDelay(orderId: string, sentence: string): RowNews {
  return {
    title: 'Its renewal is not there yet, and its end comes near',
    next: `${sentence} ${SEE_TO_IT}`,
    once: `row-order:${orderId}:late`,
  };
}

const SEE_TO_IT =
  'See to it that they do: the app orders nothing else meanwhile. The new one has to be installed, too.';
const LOST =
  'Nothing is ordered again until someone with access to SCM has looked: on the page “Certificates”, under “Orders”, they say whether SCM has it.';
const FAILED =
  'The app does not order it again by itself: mend what stands in the way, then press “Renew” on the page “Certificates” or on this issue.';

/** @param reason a sentence that says who must act */
export function newsOfRefusal(
  { account, sslId, adopted }: Of,
  { code, reason }: { readonly code: string; readonly reason: string },
) {
  return {
    title: 'The app could not renew it',
    next: `${reason} The app tries again every day until it ends.`,
    once: `row-refused:${account}:${sslId}:${adopted?.at ?? 0}:${code}`,
  };
}

/**
 * The certificate is renewed, and the app may not go on with the new one.
 * @param reason a sentence that says what stands in the way
 */
export function newsOfPassOn(orderId: string, { sslId, reason }: { readonly sslId: string; readonly reason: string }) {
  return {
    title: 'It was renewed, and the app does not renew the new certificate',
    next: `${reason} The new certificate has the SCM id ${sslId}. Install it; then choose “Let this app renew it” on it on the page “Certificates” once nothing stands in the way, or renew it by hand before it ends. The app does not try again.`,
    once: `row-order:${orderId}:not-passed-on`,
  };
}

export function messageOf(issueId: string, { title, next }: RowNews, now: number): MessageOf<'status'> {
  return { kind: 'status', issueId, title, next, since: now };
}
