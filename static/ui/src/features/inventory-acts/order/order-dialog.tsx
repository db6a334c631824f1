/** Asks for the renewal or replacement of one certificate: which key, which names, and what it costs. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { InventoryRow } from '../../../../../../src/domain/inventory/rows/inventory-row';
import { useKey } from '../../../shared/csr/new-key/use-key';
import type { KeyWork } from '../../../shared/csr/new-key/use-key';
import { usePasted } from '../../../shared/csr/own/pasted-csr';
import type { PastedWork } from '../../../shared/csr/own/pasted-csr';
import { readyKey, readyPasted } from '../../../shared/csr/parts/ready-csr';
import type { ReadyCsr } from '../../../shared/csr/parts/ready-csr';
import { useLeaveWarning } from '../../../shared/csr/parts/use-leave-warning';
import '../../../shared/csr/request.css';
import { Busy } from '../../../shared/parts/busy';
import { Notice } from '../../../shared/parts/notice';
import { ACT_TEXTS, ROW } from '../../../texts/inventory-acts/acts';
import { ORDERED, RENEWAL, REPLACEMENT } from '../../../texts/inventory-acts/order';
import { KeyPart } from './key-part';
import type { KeyWay } from './key-part';
import { Outcome } from './outcome';
import { ReplacementFields } from './replacement-fields';
import { NOTHING_SAID, useRowOrder } from './use-row-order';
import type { OrderAct } from './use-row-order';

interface OrderDialogProps {
  readonly row: InventoryRow;
  readonly act: OrderAct;
  /** @param isDone whether something was ordered */
  readonly close: (isDone: boolean) => void;
}

export function OrderDialog({ row, act, close }: OrderDialogProps) {
  const [way, choose] = useState<KeyWay>(act === 'renew' ? 'same' : 'csr');
  const [said, say] = useState(NOTHING_SAID);
  const [keyWork, pasted] = [useKey(), usePasted()];
  const order = useRowOrder(row, act);
  useLeaveWarning(keyWork.made !== undefined && !keyWork.saved);
  const ready = READY[way](keyWork, pasted);
  const leave = () => close(order.placed);
  const faults = order.refused?.faults ?? [];
  const confirm = (confirmed: boolean) => say({ ...said, confirmed });
  return (
    <Modal onClose={leave} width="large">
      <ModalHeader hasCloseButton>
        <ModalTitle>{ACT_TEXTS[act].question.one(row.commonName)}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <div className="prose request">
          {order.placed && <Placed keyFile={ready.keyFile} />}
          <div className="prose" hidden={order.placed}>
            <Consequences act={act} />
            <KeyPart {...{ row, act, way, choose, keyWork, pasted, faults }} />
            {act === 'replace' && <ReplacementFields {...{ said, say, faults }} />}
            <Outcome refused={order.refused} confirmed={said.confirmed} confirm={confirm} />
          </div>
        </div>
      </ModalBody>
      <ModalFooter>
        <Footer {...{ act, order, ready, leave }} place={() => void order.place(ready.csr, said)} />
      </ModalFooter>
    </Modal>
  );
}

/** Whether the CSR of the chosen way is there. */
const READY: Readonly<Record<KeyWay, (key: KeyWork, pasted: PastedWork) => ReadyCsr>> = {
  same: () => ({ csr: '', missing: undefined, keyFile: undefined }),
  key: (key) => readyKey(key),
  csr: (_key, { pasted }) => readyPasted(pasted),
};

const WORDS = { renew: RENEWAL, replace: REPLACEMENT } as const;

function Consequences({ act }: { readonly act: OrderAct }) {
  return WORDS[act].consequences.map((sentence) => <p key={sentence}>{sentence}</p>);
}

interface FooterProps {
  readonly act: OrderAct;
  readonly order: ReturnType<typeof useRowOrder>;
  readonly ready: ReadyCsr;
  readonly leave: () => void;
  readonly place: () => void;
}

function Footer({ act, order: { placed, busy }, ready: { missing }, leave, place }: FooterProps) {
  if (placed) {
    return (
      <Button appearance="primary" onClick={leave}>
        {ROW.close}
      </Button>
    );
  }
  return (
    <div className="buttons act-footer">
      <span role="status" className="subtle">
        {missing}
      </span>
      <Busy busy={busy} text={ROW.sending} />
      <Button appearance="subtle" onClick={leave}>
        {ROW.leave}
      </Button>
      <Button
        appearance={ACT_TEXTS[act].appearance}
        isLoading={busy}
        isDisabled={missing !== undefined}
        onClick={place}
      >
        {WORDS[act].agree}
      </Button>
    </div>
  );
}

function Placed({ keyFile }: { readonly keyFile: string | undefined }) {
  return (
    <div role="status">
      <Notice appearance="success">{ORDERED.done}</Notice>
      {keyFile !== undefined && <p>{ORDERED.keep(keyFile)}</p>}
    </div>
  );
}
