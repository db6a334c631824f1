/** Asks before a profile is removed, and says what happens then. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { profileCalls } from '../../../../../../src/contract/profile-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { ProfileView } from '../../../../../../src/domain/profile';
import { ask } from '../../../shared/backend/ask';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Notice } from '../../../shared/parts/notice';

interface RemoveDialogProps {
  readonly profile: ProfileView;
  readonly close: () => void;
  readonly removed: () => void;
  /** Somebody else changed the profile: shows it as it is now. */
  readonly reload: () => Promise<void>;
}

export default function RemoveDialog({ profile, close, removed, reload }: RemoveDialogProps) {
  const { removing, refused, remove } = useRemoval(profile, removed);
  const reloadAndClose = () => {
    close();
    void reload();
  };
  return (
    <Modal onClose={close} width="small">
      <ModalHeader hasCloseButton>
        <ModalTitle appearance="danger">Remove “{profile.name}”?</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <div className="prose">
          <p>The profile and its client secret are deleted from Jira.</p>
          <ul>
            <li>Certificates stay in SCM and on their issues.</li>
            <li>Orders on their way can no longer be collected.</li>
            <li>Issues that name this profile need another one before a certificate can be requested.</li>
          </ul>
          {refused && (
            <Notice
              appearance="error"
              title={
                leavesOpen(refused) ? 'It is not certain that the profile was removed' : 'The profile was not removed'
              }
              actions={refused.code === 'conflict' && <Button onClick={reloadAndClose}>Reload</Button>}
            >
              {refused.message}
            </Notice>
          )}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
        <Button appearance="danger" isLoading={removing} onClick={() => void remove()}>
          Remove
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function useRemoval({ id, version }: ProfileView, removed: () => void) {
  const [removing, setRemoving] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const remove = async () => {
    if (removing) return;
    setRemoving(true);
    setRefused(undefined);
    const result = await ask(profileCalls.removeProfile, { id, version });
    setRemoving(false);
    if (result.ok) removed();
    else setRefused(result);
  };
  return { removing, refused, remove };
}
