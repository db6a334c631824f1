/** Work that is due and not done yet. */
import Heading from '@atlaskit/heading';
import type { Diagnostics, Waiting } from '../../../../../../src/domain/health/health';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Moment } from '../../../shared/time/moment';

export function WaitingWork({ data }: { readonly data: Diagnostics }) {
  return (
    <section className="card" aria-labelledby="waiting">
      <Heading size="small" as="h2" id="waiting">
        Waiting work
      </Heading>
      <Facts>
        <Fact term="Orders">
          <Count waiting={data.orders} />
        </Fact>
        <Fact term="Certificates">
          <Count waiting={data.certificates} />
        </Fact>
      </Facts>
      <p className="subtle">What is due for more than two hours is held up: the hourly schedule takes up all of it.</p>
    </section>
  );
}

function Count({ waiting: { count, more, oldest } }: { readonly waiting: Waiting }) {
  if (count === 0) return <>None is due.</>;
  return (
    <>
      {more ? `More than ${count}` : count} due
      {oldest !== undefined && (
        <>
          , the oldest since <Moment epochMs={oldest} />
        </>
      )}
    </>
  );
}
