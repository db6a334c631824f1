/** Which key the new certificate gets: the same, one made here, or that of a CSR. */
import type { FieldFault } from '../../../../../../src/domain/problem';
import type { InventoryRow } from '../../../../../../src/domain/inventory/rows/inventory-row';
import { OwnKey } from '../../../shared/csr/new-key/own-key';
import type { KeyWork } from '../../../shared/csr/new-key/use-key';
import { PastedCsr } from '../../../shared/csr/own/pasted-csr';
import type { PastedWork } from '../../../shared/csr/own/pasted-csr';
import { KEY_WAYS } from '../../../texts/inventory-acts/order';
import { faultsAt } from './faults-at';
import type { OrderAct } from './use-row-order';

export type KeyWay = 'same' | 'key' | 'csr';

interface KeyPartProps {
  readonly row: InventoryRow;
  readonly act: OrderAct;
  readonly way: KeyWay;
  readonly choose: (way: KeyWay) => void;
  readonly keyWork: KeyWork;
  readonly pasted: PastedWork;
  readonly faults: readonly FieldFault[];
}

/** A key is made for the names of the certificate, as far as its row has them all. */
function waysOf(act: OrderAct, { names, nameCount }: InventoryRow): readonly KeyWay[] {
  const same: readonly KeyWay[] = act === 'renew' ? ['same'] : [];
  return nameCount > names.length ? [...same, 'csr'] : [...same, 'key', 'csr'];
}

export function KeyPart({ row, act, way, choose, keyWork, pasted, faults }: KeyPartProps) {
  const atCsr = faultsAt(faults, 'csr');
  return (
    <section className="csr-part">
      <fieldset className="radios">
        <legend className="field-label">{KEY_WAYS.question}</legend>
        {waysOf(act, row).map((one) => (
          <label key={one} className="checkbox">
            <input type="radio" name="key-way" checked={one === way} onChange={() => choose(one)} />
            {KEY_WAYS[one]}
          </label>
        ))}
      </fieldset>
      {/* A key that was made stays while somebody looks at another way. */}
      <div className="way" hidden={way !== 'key'}>
        <OwnKey work={keyWork} names={row.names} publicTrust={false} faults={way === 'key' ? atCsr : []} />
      </div>
      {way === 'csr' && <PastedCsr work={pasted} faults={atCsr} />}
    </section>
  );
}
