/** Asks before an account is removed, and says what goes and what stays. */
import { useCallback, useState } from 'react';
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { accountCalls } from '../../../../../../src/contract/admin/account-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { ListedAccount } from '../../../../../../src/domain/account/account';
import { ask } from '../../../shared/backend/ask';
import { leavesOpen } from '../../../shared/backend/refusal';
import { useAnswer } from '../../../shared/backend/use-answer';
import { Await } from '../../../shared/parts/await';
import { Notice } from '../../../shared/parts/notice';
import { leftToNobody, REMOVAL } from '../../../texts/accounts/list';

interface RemoveDialogProps {
  readonly account: ListedAccount;
  readonly close: () => void;
  readonly removed: (notice?: string) => void;
  /** Somebody else changed the account: shows it as it is now. */
  readonly reload: () => Promise<void>;
}

export default function RemoveDialog({ account, close, removed, reload }: RemoveDialogProps) {
  const { id, version, name } = account;
  const preview = useAnswer(useCallback(() => ask(accountCalls.previewAccountRemoval, { id }), [id]));
  const [removing, setRemoving] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const remove = async () => {
    if (removing) return;
    setRemoving(true);
    setRefused(undefined);
    const result = await ask(accountCalls.removeAccount, { id, version });
    setRemoving(false);
    if (result.ok) removed(result.data.notice);
    else setRefused(result);
  };
  const reloadAndClose = () => {
    close();
    void reload();
  };
  return (
    <Modal onClose={close} width="small">
      <ModalHeader hasCloseButton>
        <ModalTitle appearance="danger">{REMOVAL.title(name)}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <div className="prose">
          <Await answer={preview} what={REMOVAL.what}>
            {(left) => <Consequences sentences={[...leftToNobody(left), ...REMOVAL.consequences]} />}
          </Await>
          <p>{REMOVAL.instead}</p>
          {refused && <Refusal refused={refused} reload={reloadAndClose} />}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {REMOVAL.cancel}
        </Button>
        <Button
          appearance="danger"
          isLoading={removing}
          isDisabled={preview.state.phase !== 'ready'}
          onClick={() => void remove()}
        >
          {REMOVAL.remove}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Consequences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Refusal({ refused, reload }: { readonly refused: Refused; readonly reload: () => void }) {
  return (
    <Notice
      appearance="error"
      title={leavesOpen(refused) ? REMOVAL.uncertain : REMOVAL.notRemoved}
      actions={refused.code === 'conflict' && <Button onClick={reload}>{REMOVAL.reload}</Button>}
    >
      {refused.message}
    </Notice>
  );
}
