/** Asks before a profile is removed, and says what happens then. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Textfield from '@atlaskit/textfield';
import type { Refused } from '../../../../../../src/contract/result';
import type { ListedProfile } from '../../../../../../src/domain/profile';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Await } from '../../../shared/parts/await';
import { FieldRow } from '../../../shared/parts/field-row';
import { Notice } from '../../../shared/parts/notice';
import { DIALOG, leftBehind } from '../../../texts/profiles/removal';
import { useRemoval } from './use-removal';

interface RemoveDialogProps {
  readonly profile: ListedProfile;
  readonly close: () => void;
  readonly removed: (notice?: string) => void;
  /** Somebody else changed the profile: shows it as it is now. */
  readonly reload: () => Promise<void>;
}

export default function RemoveDialog({ profile, close, removed, reload }: RemoveDialogProps) {
  const { preview, removing, refused, remove } = useRemoval(profile, removed);
  const [typed, setTyped] = useState('');
  const [missed, setMissed] = useState(false);
  const { state } = preview;
  const count = state.phase === 'ready' ? state.data.count : undefined;
  const agreed = count === 0 || typed.trim() === profile.name;
  const submit = () => {
    setMissed(!agreed);
    if (agreed) void remove();
  };
  const reloadAndClose = () => {
    close();
    void reload();
  };
  return (
    <Modal onClose={close} width="small">
      <ModalHeader hasCloseButton>
        <ModalTitle appearance="danger">{DIALOG.title(profile.name)}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <div className="prose">
          <Await answer={preview} what={DIALOG.what}>
            {(left) => <Consequences sentences={leftBehind(left)} />}
          </Await>
          {count !== undefined && count > 0 && (
            <Confirmation name={profile.name} typed={typed} missed={missed && !agreed} change={setTyped} />
          )}
          {refused && <Refusal refused={refused} reload={reloadAndClose} />}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {DIALOG.cancel}
        </Button>
        <Button appearance="danger" isLoading={removing} isDisabled={count === undefined} onClick={submit}>
          {DIALOG.remove}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Consequences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <>
      <p>{DIALOG.deleted}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

interface ConfirmationProps {
  readonly name: string;
  readonly typed: string;
  readonly missed: boolean;
  readonly change: (typed: string) => void;
}

function Confirmation({ name, typed, missed, change }: ConfirmationProps) {
  const faults = missed ? [DIALOG.missed] : [];
  return (
    <FieldRow id="remove-confirmation" label={DIALOG.confirm(name)} help={[]} faults={faults}>
      {(control) => (
        <Textfield
          {...control}
          value={typed}
          isInvalid={missed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
    </FieldRow>
  );
}

function Refusal({ refused, reload }: { readonly refused: Refused; readonly reload: () => void }) {
  return (
    <Notice
      appearance="error"
      title={leavesOpen(refused) ? DIALOG.uncertain : DIALOG.notRemoved}
      actions={refused.code === 'conflict' && <Button onClick={reload}>{DIALOG.reload}</Button>}
    >
      {refused.message}
    </Notice>
  );
}
