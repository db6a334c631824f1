/** Asks for what a key and its CSR are made of: names, kind of key, and how the file is protected. */
import type { FormEvent } from 'react';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { KEY_KINDS } from '../../../../../../src/pki/keys/key-kinds';
import type { KeyKindName } from '../../../../../../src/pki/keys/key-kinds';
import { CheckboxRow, FieldRow } from '../../parts/field-row';
import { Notice } from '../../parts/notice';
import { useLong } from '../../time/use-long';
import { KEY, NAMES, PROTECTION } from '../../../texts/request/key';
import { PassphraseField } from '../parts/passphrase-field';
import type { DraftFaults, KeyDraft } from './key-draft';
import { faultsOf, withName } from './key-draft';
import { NamesPreviewList } from './names-preview';
import type { Looked } from './use-names-preview';
import { useNamesPreview } from './use-names-preview';

interface KeyFormProps {
  readonly draft: KeyDraft;
  readonly publicTrust: boolean;
  readonly making: boolean;
  readonly change: (changes: Partial<KeyDraft>) => void;
  readonly make: (names: readonly string[]) => void;
}

export function KeyForm({ draft, publicTrust, making, change, make }: KeyFormProps) {
  const looked = useNamesPreview(draft.names, publicTrust);
  const preview = looked === 'failed' ? undefined : looked;
  const [told, setTold] = useState(false);
  const faults = faultsOf(draft, preview);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    const names = preview?.asked ?? [];
    if (!making && names.length > 0 && Object.keys(faults).length === 0) make(names);
  };
  return (
    <form noValidate onSubmit={submit} className="key-form">
      <Names draft={draft} looked={looked} fault={told ? faults.names : undefined} change={change} />
      <KindOfKey kind={draft.kind} change={change} />
      <Protection draft={draft} faults={told ? faults : {}} change={change} />
      <div className="buttons">
        <Button type="submit" appearance="primary" isLoading={making}>
          {KEY.make}
        </Button>
        <span role="status" className="subtle">
          {making && KEY.making}
        </span>
      </div>
    </form>
  );
}

interface PartProps {
  readonly draft: KeyDraft;
  readonly change: KeyFormProps['change'];
}

interface NamesProps extends PartProps {
  readonly looked: Looked;
  readonly fault: string | undefined;
}

function Names({ draft, looked, fault, change }: NamesProps) {
  return (
    <>
      <FieldRow id="names" label={NAMES.label} help={NAMES.help} faults={fault === undefined ? [] : [fault]}>
        {(control) => (
          <TextArea
            {...control}
            minimumRows={3}
            isMonospaced
            spellCheck={false}
            aria-required
            isInvalid={fault !== undefined}
            placeholder={NAMES.placeholder}
            value={draft.names}
            onChange={(event) => change({ names: event.currentTarget.value })}
          />
        )}
      </FieldRow>
      <div role="status">
        <LookingAt isLooking={looked === undefined && draft.names.trim() !== ''} />
        {looked === 'failed' && <Notice appearance="error">{NAMES.notLoaded}</Notice>}
        {typeof looked === 'object' && (
          <NamesPreviewList preview={looked} add={(name) => change({ names: withName(draft.names, name) })} />
        )}
      </div>
    </>
  );
}

/** The code that looks at them comes with the first. */
function LookingAt({ isLooking }: { readonly isLooking: boolean }) {
  const long = useLong(isLooking);
  return long && <p className="subtle">{NAMES.looking}</p>;
}

function KindOfKey({ kind, change }: { readonly kind: KeyKindName; readonly change: KeyFormProps['change'] }) {
  return (
    <FieldRow id="kind" label={KEY.label} help={KEY.help} faults={[]}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={kind}
          onChange={(event) => change({ kind: event.currentTarget.value as KeyKindName })}
        >
          {Object.entries(KEY_KINDS).map(([name, { label, advice }]) => (
            <option key={name} value={name}>
              {KEY.kind(label, advice)}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  );
}

function Protection({ draft, faults, change }: PartProps & { readonly faults: DraftFaults }) {
  return (
    <>
      <CheckboxRow
        id="encrypted"
        label={PROTECTION.encrypt}
        help={PROTECTION.encryptHelp}
        faults={[]}
        checked={draft.encrypted}
        change={(encrypted) => change({ encrypted })}
      />
      {draft.encrypted && (
        <PassphraseField
          id="passphrase"
          label={PROTECTION.passphrase}
          help={PROTECTION.passphraseHelp}
          suggests
          value={draft.passphrase}
          fault={faults.passphrase}
          change={(passphrase) => change({ passphrase })}
        />
      )}
    </>
  );
}
