/** What the person can do with one certificate: buttons for what fits its state, each asking first. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { ACT_RULES, notFor, ROW_ACTS } from '../../../../../../src/domain/inventory/acts/row-acts';
import type { NotFor, RowAct } from '../../../../../../src/domain/inventory/acts/row-acts';
import type { InventoryRow } from '../../../../../../src/domain/inventory/rows/inventory-row';
import { useAccount } from '../../../shared/account/with-account';
import type { RowActsProps } from '../../../shared/inventory/acts';
import { ACT_TEXTS, ROW } from '../../../texts/inventory-acts/acts';
import { RowActDialog } from '../dialog/row-act-dialog';
import { OrderDialog } from '../order/order-dialog';
import type { OrderAct } from '../order/use-row-order';
import '../inventory-acts.css';

/** A person may renew all the same, once they have read what speaks against it. */
const CONFIRMABLE: ReadonlySet<unknown> = new Set([undefined, 'renewed', 'scm-renews'] satisfies (
  NotFor | undefined
)[]);

const isOrder = (act: RowAct): act is OrderAct => act === 'renew' || act === 'replace';

function isPossible(act: RowAct, row: InventoryRow): boolean {
  const not = notFor(act, row, Date.now());
  return act === 'renew' ? CONFIRMABLE.has(not) : not === undefined;
}

export function RowActs({ row, changed }: RowActsProps) {
  const { rights } = useAccount();
  const [asking, ask] = useState<RowAct>();
  if (!rights.act) return <p className="subtle">{ROW.mayNot}</p>;
  const possible = ROW_ACTS.filter((act) => rights[ACT_RULES[act].right] && isPossible(act, row));
  const close = (isDone: boolean) => {
    ask(undefined);
    if (isDone) changed();
  };
  return (
    <div className="row-acts">
      <div className="buttons" role="group" aria-label={ROW.label}>
        {possible.map((act) => (
          <Button key={act} spacing="compact" onClick={() => ask(act)}>
            {ACT_TEXTS[act].label}
          </Button>
        ))}
        {possible.length === 0 && <p className="subtle">{ROW.nothing}</p>}
      </div>
      {asking && isOrder(asking) && <OrderDialog {...{ row, act: asking, close }} />}
      {asking && !isOrder(asking) && <RowActDialog {...{ row, act: asking, close }} />}
    </div>
  );
}
