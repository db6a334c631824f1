/** One act on everything that is chosen: what is to be said, the preview, the confirmation with its number, and how it goes on. */
import { useState } from 'react';
import type { FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { BulkView } from '../../../../../../src/domain/bulk/bulk-view';
import { ACT_RULES } from '../../../../../../src/domain/inventory/acts/row-acts';
import type { RowAct } from '../../../../../../src/domain/inventory/acts/row-acts';
import type { Choice } from '../../../shared/inventory/acts';
import { Busy } from '../../../shared/parts/busy';
import { ACT_TEXTS } from '../../../texts/inventory-acts/acts';
import { certificates, PREVIEW, PROGRESS } from '../../../texts/inventory-acts/bulk';
import { BulkProgress } from '../progress/bulk-progress';
import { Preview } from './preview';
import { faultOf, NOTHING_TYPED, SayingInput, sayingOf } from './saying-input';
import { useBulk } from './use-bulk';
import type { BulkWork } from './use-bulk';

interface BulkDialogProps {
  readonly act: RowAct;
  readonly choice: Choice;
  /** @param begun whether anything may have changed */
  readonly close: (begun: boolean) => void;
}

export function BulkDialog({ act, choice, close }: BulkDialogProps) {
  const [typed, type] = useState(NOTHING_TYPED);
  const [told, tell] = useState(false);
  const [number, setNumber] = useState('');
  const work = useBulk({ act, choice });
  const { view } = work;
  const fault = faultOf(act, typed);
  const numberFault = view && numberFaultOf(act, view.counts.waiting, number);
  const leave = () => close(isBegun(view));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tell(true);
    if (!view && fault === undefined) void work.choose(sayingOf(act, typed)).then(() => tell(false));
    if (view?.state === 'ready' && numberFault === undefined) void work.begin(view.counts.waiting);
  };
  return (
    <Modal onClose={leave} width="medium">
      <form noValidate onSubmit={submit}>
        <ModalHeader hasCloseButton>
          <ModalTitle>{ACT_TEXTS[act].question.many}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className="prose">
            {!isBegun(view) && <Consequences act={act} />}
            {!view && <SayingInput {...{ act, typed }} fault={told ? fault : undefined} change={type} />}
            <Preview {...{ act, work, number }} fault={told ? numberFault : undefined} change={setNumber} />
            {isBegun(view) && <BulkProgress bulk={view} meanwhile={PROGRESS.closeHint} />}
          </div>
        </ModalBody>
        <ModalFooter>
          <div className="buttons act-footer">
            <Buttons {...{ act, work }} close={leave} />
          </div>
        </ModalFooter>
      </form>
    </Modal>
  );
}

const isBegun = (view: BulkView | undefined): view is BulkView => view !== undefined && view.begunAt > 0;

function Consequences({ act }: { readonly act: RowAct }) {
  return ACT_TEXTS[act].consequences.map((sentence) => <p key={sentence}>{sentence}</p>);
}

/** What cannot be taken back, or is billed, is agreed to with its number. */
function numberFaultOf(act: RowAct, count: number, typed: string): string | undefined {
  if (ACT_RULES[act].typed !== true) return undefined;
  return typed.replace(/[\s,.]/g, '') === String(count) ? undefined : PREVIEW.typeWrong;
}

interface ButtonsProps {
  readonly act: RowAct;
  readonly work: BulkWork;
  readonly close: () => void;
}

function Buttons({ act, work, close }: ButtonsProps) {
  const { view, busy } = work;
  const isOver = isBegun(view);
  return (
    <>
      <Busy busy={busy} text={view ? PREVIEW.beginning : PREVIEW.counting(0)} />
      <Button appearance={isOver ? 'primary' : 'subtle'} onClick={close}>
        {isOver ? PREVIEW.close : PREVIEW.cancel}
      </Button>
      <Next {...{ act, work }} />
    </>
  );
}

/** First the preview, then the act itself, where there is anything to do. */
function Next({ act, work: { view, busy } }: Omit<ButtonsProps, 'close'>) {
  const { appearance, agreement } = ACT_TEXTS[act];
  if (!view) {
    return (
      <Button type="submit" appearance="primary" isLoading={busy}>
        {PREVIEW.next}
      </Button>
    );
  }
  const { waiting } = view.counts;
  if (view.state !== 'ready' || waiting === 0) return null;
  return (
    <Button type="submit" appearance={appearance} isLoading={busy}>
      {agreement(certificates(waiting))}
    </Button>
  );
}
