/** Asks before an act on one certificate: what it means, and what has to be said with it. */
import { useState } from 'react';
import type { FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { actCalls } from '../../../../../../src/contract/certificates/act-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { RowAct, RowActed } from '../../../../../../src/domain/inventory/acts/row-acts';
import type { InventoryRow } from '../../../../../../src/domain/inventory/rows/inventory-row';
import { ask } from '../../../shared/backend/ask';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Busy } from '../../../shared/parts/busy';
import { Notice } from '../../../shared/parts/notice';
import { ACT_TEXTS, ROW } from '../../../texts/inventory-acts/acts';
import { faultOf, NOTHING_TYPED, SayingInput, sayingOf } from './saying-input';
import type { Typed } from './saying-input';

interface RowActDialogProps {
  readonly row: InventoryRow;
  readonly act: RowAct;
  /** @param isDone whether the certificate has changed */
  readonly close: (isDone: boolean) => void;
}

export function RowActDialog({ row, act, close }: RowActDialogProps) {
  const [typed, type] = useState(NOTHING_TYPED);
  const [told, tell] = useState(false);
  const acting = useRowAct({ row, act });
  const fault = faultOf(act, typed);
  const leave = () => close(acting.acted !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tell(true);
    if (fault === undefined) void acting.send(typed);
  };
  const { question, consequences } = ACT_TEXTS[act];
  return (
    <Modal onClose={leave} width="medium">
      <form noValidate onSubmit={submit}>
        <ModalHeader hasCloseButton>
          <ModalTitle>{question.one(row.commonName)}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className="prose">
            {!acting.acted && consequences.map((sentence) => <p key={sentence}>{sentence}</p>)}
            {!acting.acted && <SayingInput {...{ act, typed }} fault={told ? fault : undefined} change={type} />}
            <Done act={act} acted={acting.acted} />
            <NotDone refused={acting.refused} />
          </div>
        </ModalBody>
        <ModalFooter>
          <div className="buttons act-footer">
            <Buttons {...{ act, acting, leave }} />
          </div>
        </ModalFooter>
      </form>
    </Modal>
  );
}

interface ButtonsProps {
  readonly act: RowAct;
  readonly acting: ReturnType<typeof useRowAct>;
  readonly leave: () => void;
}

function Buttons({ act, acting: { busy, acted, refused }, leave }: ButtonsProps) {
  const { agreement, appearance } = ACT_TEXTS[act];
  if (acted) {
    return (
      <Button appearance="primary" onClick={leave}>
        {ROW.close}
      </Button>
    );
  }
  return (
    <>
      <Busy busy={busy} text={ROW.sending} />
      <Button appearance="subtle" onClick={leave}>
        {refused ? ROW.close : ROW.leave}
      </Button>
      <Button type="submit" appearance={appearance} isLoading={busy}>
        {agreement(ROW.thisOne)}
      </Button>
    </>
  );
}

function Done({ act, acted }: { readonly act: RowAct; readonly acted: RowActed | undefined }) {
  return (
    <div role="status">
      {acted && <Notice appearance="success">{acted.said === '' ? ACT_TEXTS[act].done : acted.said}</Notice>}
    </div>
  );
}

function NotDone({ refused }: { readonly refused: Refused | undefined }) {
  if (!refused) return null;
  return (
    <Notice appearance="error" title={leavesOpen(refused) ? ROW.uncertain : ROW.refused}>
      {refused.message}
    </Notice>
  );
}

function useRowAct({ row, act }: Pick<RowActDialogProps, 'row' | 'act'>) {
  const [busy, setBusy] = useState(false);
  const [acted, setActed] = useState<RowActed>();
  const [refused, setRefused] = useState<Refused>();
  const send = async (typed: Typed) => {
    if (busy) return;
    setBusy(true);
    setRefused(undefined);
    const { account, sslId, serialNumber } = row;
    const result = await ask(actCalls.actOnRow, { account, sslId, serialNumber, act, saying: sayingOf(act, typed) });
    setBusy(false);
    if (result.ok) setActed(result.data);
    else setRefused(result);
  };
  return { busy, acted, refused, send };
}
