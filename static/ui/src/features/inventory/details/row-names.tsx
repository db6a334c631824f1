/** The names of a certificate: the first ones at once, all of them when they are asked for. */
import { useCallback, useState } from 'react';
import Button from '@atlaskit/button/new';
import { inventoryCalls } from '../../../../../../src/contract/certificates/inventory-calls';
import type { InventoryRow } from '../../../../../../src/domain/inventory/rows/inventory-row';
import { ask } from '../../../shared/backend/ask';
import { useAnswer } from '../../../shared/backend/use-answer';
import { Await } from '../../../shared/parts/await';
import { DETAILS } from '../../../texts/inventory/details';

interface RowNamesProps {
  readonly row: InventoryRow;
  readonly name: string;
}

export function RowNames({ row, name }: RowNamesProps) {
  const { names, nameCount, suffixes, suffixCount } = row;
  const [isAll, setAll] = useState(false);
  if (nameCount === 0) return null;
  return (
    <div className="inventory-names">
      <p className="subtle">{DETAILS.names(nameCount)}</p>
      {isAll ? <AllNames row={row} name={name} /> : <Names names={names} label={DETAILS.names(nameCount)} />}
      {!isAll && nameCount > names.length && (
        <Button onClick={() => setAll(true)}>{DETAILS.allNames(nameCount)}</Button>
      )}
      {suffixCount > suffixes.length && <p className="subtle">{DETAILS.capped(suffixes.length, suffixCount)}</p>}
    </div>
  );
}

function AllNames({ row: { account, sslId }, name }: RowNamesProps) {
  const load = useCallback(() => ask(inventoryCalls.listNames, { account, sslId }), [account, sslId]);
  return (
    <Await answer={useAnswer(load)} what={DETAILS.namesWhat}>
      {(names) => <Names names={names} label={DETAILS.namesOf(name)} />}
    </Await>
  );
}

/** Ten thousand are a list that one scrolls; a keyboard gets into it. */
function Names({ names, label }: { readonly names: readonly string[]; readonly label: string }) {
  return (
    <ul className="inventory-name-list" aria-label={label} tabIndex={names.length > MANY ? 0 : undefined}>
      {names.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

const MANY = 20;
