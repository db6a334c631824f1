/** An issue for which nothing was ordered yet: what to do, by whom; one that was opened for a renewal says of what. */
import { useCallback } from 'react';
import { requestCalls } from '../../../../../../src/contract/issue/request-calls';
import type { CertificateView } from '../../../../../../src/domain/certificate/certificate-view';
import type { RequestView } from '../../../../../../src/domain/request/request-view';
import { ask } from '../../../shared/backend/ask';
import type { Answer } from '../../../shared/backend/use-answer';
import { useAnswer } from '../../../shared/backend/use-answer';
import { useNews } from '../../../shared/page/news';
import { Await } from '../../../shared/parts/await';
import { Notice } from '../../../shared/parts/notice';
import { NOTHING_YET } from '../../../texts/order/request';
import { NO_PERMISSION } from '../../../texts/shared';
import { Entry } from '../detail/history';
import { RequestButton } from './request-button';

interface NothingYetProps {
  readonly issueId: string;
  readonly certificate: Answer<CertificateView>;
}

export function NothingYet({ issueId, certificate: { state } }: NothingYetProps) {
  const load = useCallback(() => ask(requestCalls.viewRequest, { issueId }), [issueId]);
  const answer = useAnswer(load);
  const { reload } = answer;
  useNews(
    issueId,
    useCallback(() => void reload(), [reload]),
  );
  const renewalOf = state.phase === 'ready' ? state.data.renewalOf : undefined;
  return (
    <>
      <Await answer={answer} what={NOTHING_YET.what}>
        {(view) => <WhatToDo view={view} />}
      </Await>
      {renewalOf && (
        <section className="present" aria-labelledby="renewal-of">
          <h2 id="renewal-of" className="section-title">
            {NOTHING_YET.renewalOf(renewalOf.commonName)}
          </h2>
          <Entry entry={renewalOf} />
        </section>
      )}
    </>
  );
}

function WhatToDo({ view }: { readonly view: RequestView }) {
  const { closed, mayEdit, hasCsr, orderBy } = view;
  if (closed !== undefined) return <Notice appearance="information">{closed}</Notice>;
  return (
    <div className="what-to-do">
      <p>{hasCsr ? NOTHING_YET.hasCsr : NOTHING_YET.title}</p>
      {hasCsr && <p>{orderBy === undefined ? NOTHING_YET.orderByOthers : NOTHING_YET.orderBy(orderBy)}</p>}
      {!mayEdit && !hasCsr && (
        <Notice appearance="information" title={NO_PERMISSION}>
          {NOTHING_YET.mayNotEdit}
        </Notice>
      )}
      {mayEdit && <Offer hasCsr={hasCsr} />}
    </div>
  );
}

/** Where a CSR is, ordering it is what comes next. */
function Offer({ hasCsr }: { readonly hasCsr: boolean }) {
  return (
    <div className="state-line">
      <RequestButton appearance={hasCsr ? 'default' : 'primary'} />
      {!hasCsr && <span className="subtle">{NOTHING_YET.how}</span>}
    </div>
  );
}
