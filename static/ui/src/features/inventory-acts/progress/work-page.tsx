/** The page *Work on many*: what was done with many certificates of the account at once, newest first. */
import { useCallback, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { bulkCalls } from '../../../../../../src/contract/certificates/bulk-calls';
import type { BulkList, BulkView } from '../../../../../../src/domain/bulk/bulk-view';
import { useAccount } from '../../../shared/account/with-account';
import { ask } from '../../../shared/backend/ask';
import { useAnswer } from '../../../shared/backend/use-answer';
import { EmptyPage } from '../../../shared/page/empty-page';
import { PageHead } from '../../../shared/page/page-head';
import { Await } from '../../../shared/parts/await';
import { Moment } from '../../../shared/time/moment';
import { ACT_TEXTS } from '../../../texts/inventory-acts/acts';
import { PROGRESS } from '../../../texts/inventory-acts/bulk';
import { BulkProgress } from './bulk-progress';
import '../inventory-acts.css';

export function WorkPage() {
  const { id: account } = useAccount();
  const load = useCallback(() => ask(bulkCalls.listBulks, { account }), [account]);
  return (
    <main className="page">
      <Await answer={useAnswer(load)} what={PROGRESS.what}>
        {(list) => (list.bulks.length === 0 ? <EmptyPage {...PROGRESS.empty} /> : <Works first={list} />)}
      </Await>
    </main>
  );
}

function Works({ first }: { readonly first: BulkList }) {
  const { bulks, isMore, more } = useMore(first);
  return (
    <>
      <PageHead title={PROGRESS.title} />
      <div className="cards">
        {bulks.map((bulk) => (
          <Work key={bulk.id} bulk={bulk} />
        ))}
      </div>
      {isMore && <Button onClick={more}>{PROGRESS.more}</Button>}
    </>
  );
}

function Work({ bulk }: { readonly bulk: BulkView }) {
  const { act, total, counts, begunAt } = bulk;
  return (
    <section className="card">
      <Heading size="small" as="h2">
        {PROGRESS.heading(ACT_TEXTS[act].label, total - counts['left-out'])}
      </Heading>
      <p className="subtle">
        {PROGRESS.begun} <Moment epochMs={begunAt} />
      </p>
      <BulkProgress bulk={bulk} />
    </section>
  );
}

function useMore(first: BulkList) {
  const { id: account } = useAccount();
  const [list, setList] = useState(first);
  const more = () => {
    const { cursor } = list;
    if (cursor === undefined) return;
    void ask(bulkCalls.listBulks, { account, cursor }).then((result) => {
      if (result.ok) setList(({ bulks }) => ({ ...result.data, bulks: [...bulks, ...result.data.bulks] }));
    });
  };
  return { bulks: list.bulks, isMore: list.cursor !== undefined, more };
}
