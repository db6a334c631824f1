/** Asks before an address ends: SCM's messages to it are refused from then on. */
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { SecretView } from '../../../../../src/domain/webhook/webhook-view';
import { END } from '../../texts/webhook';
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
        <ModalTitle>{END.title(isOld)}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <p>{END.text(isOld)}</p>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {END.cancel}
        </Button>
        <Button appearance="danger" isLoading={addresses.busy === 'ending'} onClick={() => void end()}>
          {END.end}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
