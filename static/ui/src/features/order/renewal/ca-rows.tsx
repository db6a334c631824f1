/** What the CA said of the time, as rows of *Why then?*. */
import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';
import type { CaWindow, SuggestedWindow } from '../../../../../../src/domain/renewal/ca-window/ca-window';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { CA, silenceInWords } from '../../../texts/order/renewal';

export interface Row {
  readonly head: string;
  readonly cell: ReactNode;
}

export function caRows({ url, askedAt, askAgainAt, window, silence }: CaWindow): readonly Row[] {
  const asked = CA.askedAgain(<Moment epochMs={askedAt} />, <Moment epochMs={askAgainAt} />);
  return [
    ...(window ? windowRows(window) : []),
    ...(silence === undefined ? [] : [{ head: CA.silence, cell: silenceInWords(silence, hostOf(url), !!window) }]),
    { head: CA.asked, cell: <Sentence parts={asked} /> },
  ];
}

function windowRows({ start, end, explanationUrl }: SuggestedWindow): readonly Row[] {
  const between = CA.windowBetween(<Moment epochMs={start} />, <Moment epochMs={end} />);
  const explained =
    explanationUrl === undefined ? [] : [{ head: CA.explained, cell: <OutsideLink url={explanationUrl} /> }];
  return [{ head: CA.window, cell: <Sentence parts={between} /> }, ...explained];
}

const hostOf = (url: string): string => new URL(url).hostname;

/** Shown as its host, so that nobody takes a foreign page for Jira's; the frame itself must not go there. */
function OutsideLink({ url }: { readonly url: string }) {
  const go = (event: MouseEvent) => {
    event.preventDefault();
    // Where Jira does not let the page lead on, the host itself says where to look.
    void router.open(url).catch(() => undefined);
  };
  return (
    <a href={url} rel="noopener noreferrer" target="_blank" onClick={go}>
      {hostOf(url)}
      <span className="for-ears">, {CA.opens}</span>
    </a>
  );
}
