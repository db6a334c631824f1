/** A passphrase for a file: typed or suggested, to be seen when the person wants to. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { makePassphrase } from '../../../../../../src/pki/keys/passphrase';
import { CopyButton } from '../../parts/copy-button';
import { PROTECTION } from '../../../texts/request/key';
import { FieldRow } from '../../parts/field-row';

interface PassphraseFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help: readonly string[];
  readonly value: string;
  readonly fault: string | undefined;
  readonly change: (passphrase: string) => void;
  /** Offers to make one; not where an old one is asked for. */
  readonly suggests?: boolean;
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

export function PassphraseField(props: PassphraseFieldProps) {
  const { value, fault, change, suggests = false, ...row } = props;
  const [shown, setShown] = useState(false);
  const suggest = () => {
    change(makePassphrase(random));
    setShown(true);
  };
  return (
    <FieldRow {...row} faults={fault === undefined ? [] : [fault]}>
      {(control) => (
        <>
          <Textfield
            {...control}
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            spellCheck={false}
            isMonospaced
            value={value}
            isInvalid={fault !== undefined}
            onChange={(event) => change(event.currentTarget.value)}
          />
          <div className="buttons passphrase-buttons">
            {suggests && (
              <Button spacing="compact" onClick={suggest}>
                {PROTECTION.suggest}
              </Button>
            )}
            {value !== '' && (
              <Button spacing="compact" onClick={() => setShown(!shown)}>
                {shown ? PROTECTION.hide : PROTECTION.show}
              </Button>
            )}
            {shown && value !== '' && <CopyButton text={value} what={row.label.toLowerCase()} />}
          </div>
        </>
      )}
    </FieldRow>
  );
}
