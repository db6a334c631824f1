/** Work that is due and not done yet. */
import Heading from '@atlaskit/heading';
import type { Diagnostics, Waiting } from '../../../../../../src/domain/health/health';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { WAITING } from '../../../texts/audit/diagnostics';

export function WaitingWork({ data }: { readonly data: Diagnostics }) {
  return (
    <section className="card" aria-labelledby="waiting">
      <Heading size="small" as="h2" id="waiting">
        {WAITING.title}
      </Heading>
      <Facts>
        <Fact term={WAITING.orders}>
          <Count waiting={data.orders} />
        </Fact>
        <Fact term={WAITING.certificates}>
          <Count waiting={data.certificates} />
        </Fact>
      </Facts>
      <p className="subtle">{WAITING.explained}</p>
    </section>
  );
}

function Count({ waiting: { count, more, oldest } }: { readonly waiting: Waiting }) {
  if (count === 0) return <>{WAITING.none}</>;
  return (
    <>
      {WAITING.due(count, more)}
      {oldest !== undefined && <Sentence parts={WAITING.oldest(<Moment epochMs={oldest} />)} />}
    </>
  );
}
