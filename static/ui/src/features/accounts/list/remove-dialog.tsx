/** Asks before an account is removed, and says what goes and what stays. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { accountCalls } from '../../../../../../src/contract/admin/account-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { ListedAccount } from '../../../../../../src/domain/account/account';
import { ask } from '../../../shared/backend/ask';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Notice } from '../../../shared/parts/notice';
import { REMOVAL } from '../../../texts/accounts/list';

interface RemoveDialogProps {
  readonly account: ListedAccount;
  readonly close: () => void;
  readonly removed: () => void;
  /** Somebody else changed the account: shows it as it is now. */
  readonly reload: () => Promise<void>;
}

export default function RemoveDialog({ account, close, removed, reload }: RemoveDialogProps) {
  const { id, version, name } = account;
  const [removing, setRemoving] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const remove = async () => {
    if (removing) return;
    setRemoving(true);
    setRefused(undefined);
    const result = await ask(accountCalls.removeAccount, { id, version });
    setRemoving(false);
    if (result.ok) removed();
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
          <ul>
            {REMOVAL.consequences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>{REMOVAL.instead}</p>
          {refused && <Refusal refused={refused} reload={reloadAndClose} />}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {REMOVAL.cancel}
        </Button>
        <Button appearance="danger" isLoading={removing} onClick={() => void remove()}>
          {REMOVAL.remove}
        </Button>
      </ModalFooter>
    </Modal>
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
