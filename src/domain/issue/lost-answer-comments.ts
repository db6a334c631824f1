/** How a lost answer is told: where to look in SCM, for what, and what to say then. */
import { utc } from '../format-time';
import type { MessageOf } from './issue-messages';
import { line, mentions, strong, text } from './rich-text';
import type { Paragraph } from './rich-text';

/** Asks the people with SCM access to look whether the order is there. */
export function unknown(message: MessageOf<'unknown'>): readonly Paragraph[] {
  return [
    [
      strong('The answer to this order was lost. '),
      text('SCM may or may not have taken it, so the app sends nothing more until someone has looked.'),
    ],
    ...lookUp(message),
  ];
}

type Question = Pick<MessageOf<'unknown'>, 'mark' | 'commonName' | 'sentAt' | 'operators'>;

/** Where to look in SCM, for what, and what to do then. */
function lookUp({ mark, commonName, sentAt, operators }: Question): readonly Paragraph[] {
  return [
    [
      ...mentions(operators),
      text(
        `please look in SCM under Certificates > SSL Certificates for the common name ${commonName}, ` +
          `requested about ${utc(sentAt)}, with this mark in its comments: `,
      ),
      strong(mark),
    ],
    line(
      'Then open “Certificate” on this issue and either give the id that SCM shows, or say that nothing was ordered.',
    ),
  ];
}

/** Asks again after an id that belongs to another order. */
export function wrongId({ certId, ...question }: MessageOf<'wrong-id'>): readonly Paragraph[] {
  return [
    [
      strong('That was another order. '),
      text(`The certificate with SCM id ${certId} is not for this request, or came to nothing.`),
    ],
    ...lookUp(question),
    line('If the order with this mark was declined or rejected in SCM, say that nothing was ordered.'),
  ];
}
