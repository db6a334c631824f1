/** Asks before what set-up made is removed, says what goes, and afterwards what went and what stays. */
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Spinner from '@atlaskit/spinner';
import type { RemovableView } from '../../../../../../src/domain/setup/set-up-view';
import { PART_KINDS } from '../../../../../../src/domain/setup/site-parts';
import { Notice } from '../../../shared/parts/notice';
import { useRemoval, type Removal } from './use-removal';

interface RemovalDialogProps {
  readonly removable: RemovableView;
  readonly close: () => void;
}

export default function RemovalDialog({ removable, close }: RemovalDialogProps) {
  const { removal, remove } = useRemoval(removable.projectKey);
  const isOver = removal.phase === 'finished';
  return (
    <Modal onClose={close} width="medium" shouldCloseOnOverlayClick={removal.phase !== 'running'}>
      <ModalHeader hasCloseButton>
        <ModalTitle {...(!isOver && { appearance: 'danger' })}>
          {isOver ? `Removed for ${removable.projectKey}` : `Remove what was made for ${removable.projectKey}?`}
        </ModalTitle>
      </ModalHeader>
      <ModalBody>
        {isOver ? <Outcome removal={removal} /> : <Question removable={removable} />}
        <Progress removal={removal} />
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {isOver ? 'Close' : 'Cancel'}
        </Button>
        {!isOver && (
          <Button appearance="danger" isLoading={removal.phase === 'running'} onClick={() => void remove()}>
            {removal.phase === 'refused' ? 'Try again' : 'Remove'}
          </Button>
        )}
      </ModalFooter>
    </Modal>
  );
}

function Question({ removable }: Pick<RemovalDialogProps, 'removable'>) {
  const { projectKey, parts, former } = removable;
  return (
    <div className="prose">
      <ul>
        <li>A project with issues is never deleted: then nothing is removed.</li>
        <li>Fields that hold values, and everything that something else uses, stay.</li>
        {former.length > 0 && (
          <li>
            {projectKey} gets its former schemes back: {former.map((name) => `“${name}”`).join(', ')}.
          </li>
        )}
        <li>Certificates, orders and profiles are not touched.</li>
      </ul>
      <details>
        <summary>{parts.length} parts go</summary>
        <ul>
          {parts.map(({ kind, id, name }) => (
            <li key={`${kind} ${id}`}>
              {PART_KINDS[kind]} “{name}”
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Progress({ removal }: { readonly removal: Removal }) {
  return (
    <div role="status" className="outcome">
      {removal.phase === 'running' && (
        <p className="buttons">
          <Spinner size="small" label="" /> {removal.step} …
        </p>
      )}
      {removal.refused && removal.phase === 'refused' && (
        <Notice appearance="error" title="The removal stopped">
          {removal.refused.message}
        </Notice>
      )}
    </div>
  );
}

function Outcome({ removal: { removed, stays } }: { readonly removal: Removal }) {
  return (
    <div className="prose">
      <Notice appearance={stays.length === 0 ? 'success' : 'information'} title={`${removed} parts were removed`}>
        {stays.length === 0 ? 'Nothing of the set-up is left.' : `${stays.length} stay:`}
      </Notice>
      <ul>
        {stays.map(({ part, because }) => (
          <li key={`${part.kind} ${part.id}`}>
            {PART_KINDS[part.kind]} “{part.name}”: {because}
          </li>
        ))}
      </ul>
    </div>
  );
}
