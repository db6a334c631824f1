/** Asks before what set-up made is removed, says what goes, and afterwards what went and what stays. */
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Spinner from '@atlaskit/spinner';
import type { RemovableView } from '../../../../../../src/domain/setup/set-up-view';
import { PART_KINDS } from '../../../../../../src/domain/setup/site-parts';
import { Notice } from '../../../shared/parts/notice';
import { REMOVAL } from '../../../texts/setup';
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
          {isOver ? REMOVAL.finished(removable.projectKey) : REMOVAL.question(removable.projectKey)}
        </ModalTitle>
      </ModalHeader>
      <ModalBody>
        {isOver ? <Outcome removal={removal} /> : <Question removable={removable} />}
        <Progress removal={removal} />
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {isOver ? REMOVAL.close : REMOVAL.cancel}
        </Button>
        {!isOver && (
          <Button appearance="danger" isLoading={removal.phase === 'running'} onClick={() => void remove()}>
            {removal.phase === 'refused' ? REMOVAL.again : REMOVAL.remove}
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
        {REMOVAL.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
        {former.length > 0 && <li>{REMOVAL.former(projectKey, former)}</li>}
      </ul>
      <details>
        <summary>{REMOVAL.goes(parts.length)}</summary>
        <ul>
          {parts.map(({ kind, id, name }) => (
            <li key={`${kind} ${id}`}>{REMOVAL.part(PART_KINDS[kind], name)}</li>
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
          <Spinner size="small" label="" /> {REMOVAL.at(removal.step ?? '')}
        </p>
      )}
      {removal.refused && removal.phase === 'refused' && (
        <Notice appearance="error" title={REMOVAL.stopped}>
          <p>{removal.refused.message}</p>
          {removal.removed.length > 0 && <p>{REMOVAL.removedBefore(removal.removed.length)}</p>}
        </Notice>
      )}
    </div>
  );
}

function Outcome({ removal: { removed, stays } }: { readonly removal: Removal }) {
  const fields = removed.filter(({ kind }) => kind === 'field').length;
  return (
    <div className="prose">
      <Notice appearance={stays.length === 0 ? 'success' : 'information'} title={REMOVAL.removed(removed.length)}>
        {stays.length === 0 ? REMOVAL.nothingLeft : REMOVAL.staying(stays.length)}
      </Notice>
      <ul>
        {stays.map(({ part, because }) => (
          <li key={`${part.kind} ${part.id}`}>{REMOVAL.stays(PART_KINDS[part.kind], part.name, because)}</li>
        ))}
      </ul>
      {fields > 0 && <p>{REMOVAL.inTrash(fields)}</p>}
    </div>
  );
}
