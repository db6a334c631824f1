/** Orders as a table: what was asked for, how it stands, who acts next and since when. */
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { nextStep } from '../../../../../src/domain/account-order/who-acts';
import type { NextStep } from '../../../../../src/domain/account-order/who-acts';
import type { OrderView } from '../../../../../src/domain/account-order/order-view';
import { Moment } from '../../shared/time/moment';
import { askedBy, CHECK, COLUMNS, DOWNLOAD, kindOf, moreNames, NOBODY, scmId, SETTLE } from '../../texts/orders/list';

export interface RowActs {
  /** Absent where the person may not act. */
  readonly settle?: (order: OrderView) => void;
  readonly check: (order: OrderView) => void;
  readonly download: (order: OrderView) => void;
  readonly busy: boolean;
}

interface OrderRowsProps {
  readonly caption: string;
  readonly orders: readonly OrderView[];
  readonly acts: RowActs;
  /** Absent where nothing can be chosen. */
  readonly chosen?: ReadonlySet<string>;
  readonly choose?: (id: string, is: boolean) => void;
}

const TONES = {
  waiting: 'inprogress',
  attention: 'moved',
  good: 'success',
  bad: 'removed',
  over: 'default',
} as const satisfies Record<NextStep['tone'], string>;

export function OrderRows({ caption, orders, acts, chosen, choose }: OrderRowsProps) {
  return (
    <table className="orders">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {choose && (
            <th scope="col">
              <span className="for-ears">{COLUMNS.pick}</span>
            </th>
          )}
          <th scope="col">{COLUMNS.certificate}</th>
          <th scope="col">{COLUMNS.state}</th>
          <th scope="col">{COLUMNS.who}</th>
          <th scope="col">{COLUMNS.since}</th>
          <th scope="col">{COLUMNS.acts}</th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.id}>
            {choose && (
              <td>
                <input
                  type="checkbox"
                  aria-label={CHECK.pickOf(order.commonName)}
                  checked={chosen?.has(order.id) ?? false}
                  onChange={(event) => choose(order.id, event.currentTarget.checked)}
                />
              </td>
            )}
            <Cells order={order} />
            <td data-label={COLUMNS.acts}>
              <Acts order={order} acts={acts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ order }: { readonly order: OrderView }) {
  const { label, who, tone } = nextStep(order);
  const { sslId, nameCount, byName, statusSince, since, sentence } = order;
  return (
    <>
      <td data-label={COLUMNS.certificate}>
        <strong className="name">{order.commonName}</strong>
        {nameCount > 1 && <span className="subtle"> {moreNames(nameCount - 1)}</span>}
        <p className="subtle">
          {kindOf(order)}
          {sslId !== '' && <> · {scmId(sslId)}</>}
          {byName !== '' && <> · {askedBy(byName)}</>}
        </p>
      </td>
      <td data-label={COLUMNS.state}>
        <Lozenge appearance={TONES[tone]}>{label}</Lozenge>
        {sentence !== '' && <p className="sentence">{sentence}</p>}
      </td>
      <td data-label={COLUMNS.who}>{who === '' ? NOBODY : who}</td>
      <td data-label={COLUMNS.since}>
        <Moment epochMs={Math.max(statusSince, since)} />
      </td>
    </>
  );
}

function Acts({ order, acts }: { readonly order: OrderView; readonly acts: RowActs }) {
  const { commonName, state, outcome, stage } = order;
  const { settle, busy } = acts;
  return (
    <div className="buttons">
      {state === 'unknown' && settle && (
        <Button spacing="compact" aria-label={SETTLE.openOf(commonName)} onClick={() => settle(order)}>
          {SETTLE.open}
        </Button>
      )}
      {stage === 'open' && (
        <Button
          spacing="compact"
          isDisabled={busy}
          aria-label={CHECK.oneOf(commonName)}
          onClick={() => acts.check(order)}
        >
          {CHECK.one}
        </Button>
      )}
      {outcome === 'issued' && (
        <Button
          spacing="compact"
          isDisabled={busy}
          aria-label={DOWNLOAD.of(commonName)}
          onClick={() => acts.download(order)}
        >
          {DOWNLOAD.button}
        </Button>
      )}
    </div>
  );
}
