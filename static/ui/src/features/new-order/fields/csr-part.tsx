/** Key and CSR: made in this browser and saved before anything is ordered, or brought along. */
import TextArea from '@atlaskit/textarea';
import type { FieldFault } from '../../../../../../src/domain/problem';
import { OwnKey } from '../../../shared/csr/new-key/own-key';
import type { KeyWork } from '../../../shared/csr/new-key/use-key';
import { PastedCsr } from '../../../shared/csr/own/pasted-csr';
import type { PastedWork } from '../../../shared/csr/own/pasted-csr';
import { FieldRow } from '../../../shared/parts/field-row';
import { MORE, WAYS } from '../../../texts/new-order/form';
import type { Change } from '../form-state';
import { faultsAt } from '../form-state';

export type Way = 'key' | 'csr';

interface CsrPartProps {
  readonly way: Way;
  readonly choose: (way: Way) => void;
  readonly keyWork: KeyWork;
  readonly pasted: PastedWork;
  readonly names: string;
  /** False: the certificate profile is one of a private CA, whose rules are milder. */
  readonly publicTrust: boolean;
  readonly change: Change;
  readonly faults: readonly FieldFault[];
}

export function CsrPart(props: CsrPartProps) {
  const { way, choose, keyWork, pasted, names, publicTrust, change, faults } = props;
  return (
    <section className="csr-part">
      <fieldset className="radios">
        <legend className="field-label">{WAYS.question}</legend>
        {(['key', 'csr'] as const).map((one) => (
          <label key={one} className="checkbox">
            <input type="radio" name="way" checked={one === way} onChange={() => choose(one)} />
            {WAYS[one]}
          </label>
        ))}
      </fieldset>
      {/* A key that was made stays while somebody looks at the other way. */}
      <div className="way" hidden={way !== 'key'}>
        <OwnKey work={keyWork} publicTrust={publicTrust} faults={way === 'key' ? faultsAt(faults, 'csr') : []} />
      </div>
      {way === 'csr' && (
        <div className="way">
          <PastedCsr work={pasted} faults={faultsAt(faults, 'csr')} />
          <FieldRow id="further" label={MORE.names} optional help={MORE.namesHelp} faults={faultsAt(faults, 'names')}>
            {(control) => (
              <TextArea
                {...control}
                minimumRows={2}
                isMonospaced
                spellCheck={false}
                value={names}
                onChange={(event) => change({ names: event.currentTarget.value })}
              />
            )}
          </FieldRow>
        </div>
      )}
    </section>
  );
}
