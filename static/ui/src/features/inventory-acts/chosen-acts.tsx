/** What can be done with everything that is chosen: an act, then a preview of what it would do. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { ROW_ACTS } from '../../../../../src/domain/inventory/acts/row-acts';
import type { RowAct } from '../../../../../src/domain/inventory/acts/row-acts';
import { useAccount } from '../../shared/account/with-account';
import type { SelectionActsProps } from '../../shared/inventory/acts';
import { ACT_TEXTS } from '../../texts/inventory-acts/acts';
import { CHOSEN } from '../../texts/inventory-acts/bulk';
import { BulkDialog } from './dialog/bulk-dialog';
import './inventory-acts.css';

export function ChosenActs({ selection: { choice }, changed }: SelectionActsProps) {
  const { rights } = useAccount();
  const [act, setAct] = useState<RowAct>('renew');
  const [asking, setAsking] = useState(false);
  if (!rights.decide) return <p className="subtle">{CHOSEN.mayNot}</p>;
  const close = (begun: boolean) => {
    setAsking(false);
    if (begun) changed();
  };
  return (
    <div className="chosen-acts">
      <label className="field-label" htmlFor="chosen-act">
        {CHOSEN.label}
      </label>
      <div className="buttons">
        <select
          id="chosen-act"
          className="act-select"
          value={act}
          onChange={({ target }) => setAct(ROW_ACTS.find((one) => one === target.value) ?? act)}
        >
          {ROW_ACTS.map((one) => (
            <option key={one} value={one}>
              {ACT_TEXTS[one].label}
            </option>
          ))}
        </select>
        <Button onClick={() => setAsking(true)}>{CHOSEN.go}</Button>
      </div>
      {asking && <BulkDialog {...{ act, choice, close }} />}
    </div>
  );
}
