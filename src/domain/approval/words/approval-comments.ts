/** How everything is said on an issue about the approval of its order. */
import { utc } from '../../format-time';
import type { Asking } from '../../issue/issue-comments';
import type { MessageOf } from '../../issue/issue-messages';
import { line, mentions, spellOut, strong, text, utcDay } from '../../issue/rich-text';
import type { Paragraph, Span } from '../../issue/rich-text';
import type { Difference } from '../subject/differences';
import { differenceInWords, PARTS } from '../subject/differences';

type Told = MessageOf<'approval-asked'>;

const WHY: Readonly<Record<Told['because'], string>> = {
  first: 'This profile asks for approval of first orders and of changes.',
  changed: 'What is asked for is not what was approved before, so it has to be approved again.',
  every: 'This profile asks for approval of every order.',
  voided: 'The request changed after people were asked, so earlier approvals do not count any more.',
};

function asked(message: Told): readonly Paragraph[] {
  const { because, profile, names, until, persons } = message;
  return [
    [strong('Waiting for approval. '), text(`Nothing is ordered until then. ${WHY[because]}`)],
    ...changes(message),
    line(`Names: ${spellOut(names)}. Profile “${profile}”.`),
    [
      ...mentions(message.approvers),
      text(`${deciders(message)} can approve or decline it under “Certificate” on this issue until ${utc(until)}.`),
    ],
    ...(persons > 1 ? [line(`${persons} different people have to approve it.`)] : []),
    ...(message.tooFew ? [line(TOO_FEW)] : []),
  ];
}

const TOO_FEW =
  'The group has too few people who may approve this order, so a Jira admin must add some or choose another group in “Sectigo Profile Settings”.';

function deciders({ group, approvers }: Told): string {
  return approvers.length === 0 ? `Members of the group “${group}”` : `(members of the group “${group}”)`;
}

/** The CSR alone may have changed: what it asks for did not. */
function changes({ because, differences }: Told): readonly Paragraph[] {
  if (because === 'voided' && differences.length === 0)
    return [line('The CSR was replaced by another one for the same.')];
  return differences.filter(isDifference).map((one) => differenceInWords(one, (mention) => ({ mention })));
}

function isDifference(one: { readonly part: string; readonly from: string; readonly to: string }): one is Difference {
  return PARTS.some((part) => part === one.part);
}

function given({ by, left }: MessageOf<'approval-given'>): readonly Paragraph[] {
  const others = left === 1 ? 'one more person has' : `${left} more people have`;
  return [[{ mention: by }, text(` approved this order; ${others} to approve it too.`)]];
}

const RELEASED: Readonly<Record<MessageOf<'approved'>['how'], (by: readonly Span[], at: number) => Paragraph>> = {
  given: (by) => [strong('Approved '), text('by '), ...by, text('. The app sends the order to SCM.')],
  covered: (by, at) => [...coveredWords(by, at), text(' The app sends the order to SCM.')],
  free: () => [text('The profile does not ask for approval of this order any more. The app sends it to SCM.')],
};

/** @param by as spans, because a comment mentions people */
export function coveredWords(by: readonly Span[], at: number): Paragraph {
  return [text('Covered by the approval of '), ...by, text(` on ${utcDay(at)}: nothing has changed since.`)];
}

/** People one after the other, with an “and” between them. */
export function listed(accountIds: readonly string[]): Span[] {
  return accountIds.flatMap((mention, place): Span[] => [...(place > 0 ? [text(' and ')] : []), { mention }]);
}

function dropped({ by }: MessageOf<'approval-dropped'>): readonly Paragraph[] {
  return [
    [
      text('The approval of '),
      ...listed(by),
      text(
        ' does not count any more: only members of the profile’s group decide, and not those who asked. Others have to approve.',
      ),
    ],
  ];
}

function turnedDown({ how, by, reason, days }: MessageOf<'turned-down'>, asking: Asking): readonly Paragraph[] {
  const again = line(`You can change the request and run “${asking}” again; it is then asked for anew.`);
  if (how === 'expired') {
    const within = days === 1 ? 'a day' : `${days} days`;
    return [[strong('Declined. '), text(`Nobody approved within ${within}, so nothing was ordered.`)], again];
  }
  const who: Span[] = by === '' ? [text('The service project’s approvers')] : [{ mention: by }];
  const why = reason === '' ? ' declined it. Nothing was ordered.' : ` declined it: “${reason}” Nothing was ordered.`;
  return [[strong('Declined. '), ...who, text(why)], again];
}

export const APPROVAL_COMMENTS = {
  'approval-asked': asked,
  'approval-given': given,
  approved: ({ how, by, at }: MessageOf<'approved'>): readonly Paragraph[] => [RELEASED[how](listed(by), at)],
  'approval-dropped': dropped,
  'turned-down': turnedDown,
} as const;
