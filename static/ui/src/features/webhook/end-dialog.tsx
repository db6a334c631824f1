/** Asks before an address ends: SCM's messages to it are refused from then on. */
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { SecretView } from '../../../../../src/domain/webhook/webhook-view';
import type { UsedAddresses } from './use-addresses';

interface EndDialogProps {
  readonly secret: SecretView;
  readonly addresses: UsedAddresses;
  readonly close: () => void;
}

export default function EndDialog({ secret, addresses, close }: EndDialogProps) {
  const isOld = secret.endsAt !== undefined;
  const end = async () => {
    await addresses.end(secret.id);
    close();
  };
  return (
    <Modal onClose={close} width="small">
      <ModalHeader hasCloseButton>
        <ModalTitle>{isOld ? 'End the old address now?' : 'End the address in use?'}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <p>
          {isOld
            ? 'Messages that SCM sends to it are refused from now on. The newer address stays good.'
            : 'Messages that SCM sends to it are refused from now on. Certificates are still looked after every day.'}
        </p>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
        <Button appearance="danger" isLoading={addresses.busy === 'ending'} onClick={() => void end()}>
          End address
        </Button>
      </ModalFooter>
    </Modal>
  );
}
