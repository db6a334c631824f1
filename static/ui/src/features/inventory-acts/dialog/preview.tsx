/** What would be done, what is left out and why, and the number that confirms it. */
import Textfield from '@atlaskit/textfield';
import { ACT_RULES } from '../../../../../../src/domain/inventory/acts/row-acts';
import type { RowAct } from '../../../../../../src/domain/inventory/acts/row-acts';
import type { BulkView } from '../../../../../../src/domain/bulk/bulk-view';
import { leavesOpen } from '../../../shared/backend/refusal';
import { FieldRow } from '../../../shared/parts/field-row';
import { Notice } from '../../../shared/parts/notice';
import { PREVIEW } from '../../../texts/inventory-acts/bulk';
import { RequestFiles } from './request-files';
import type { BulkWork } from './use-bulk';

interface PreviewProps {
  readonly act: RowAct;
  readonly work: BulkWork;
  readonly number: string;
  readonly fault: string | undefined;
  readonly change: (number: string) => void;
}

export function Preview({ act, work, ...input }: PreviewProps) {
  const { view } = work;
  return (
    <>
      <div role="status" className="prose">
        {view?.begunAt === 0 && <Counted act={act} view={view} />}
      </div>
      {view?.state === 'ready' && act === 'replace' && <RequestFiles view={view} changed={work.changed} />}
      {view && isTyped(act, view) && <NumberInput {...input} count={view.counts.waiting} />}
      <Refusal work={work} />
    </>
  );
}

function isTyped(act: RowAct, { state, counts }: BulkView): boolean {
  return ACT_RULES[act].typed === true && state === 'ready' && counts.waiting > 0;
}

function Refusal({ work: { view, refused } }: Pick<PreviewProps, 'work'>) {
  if (!refused) return null;
  return (
    <Notice appearance="error" title={view ? PREVIEW.notBegun : PREVIEW.notCounted}>
      {leavesOpen(refused) && view ? PREVIEW.uncertain : refused.message}
    </Notice>
  );
}

function Counted({ act, view }: { readonly act: RowAct; readonly view: BulkView }) {
  const { counts, leftOut, state, total } = view;
  if (state === 'choosing') return <p>{PREVIEW.counting(total)}</p>;
  return (
    <>
      <p>
        <strong>{PREVIEW.would(counts.waiting)}</strong>{' '}
        {ACT_RULES[act].billed === true && counts.waiting > 0 && PREVIEW.billed(counts.waiting)}
      </p>
      {leftOut.length > 0 && (
        <div>
          <p>{PREVIEW.leftOut(counts['left-out'])}</p>
          <ul>
            {leftOut.map(({ said, count }) => (
              <li key={said}>{PREVIEW.because(count, said)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

type NumberProps = Pick<PreviewProps, 'number' | 'fault' | 'change'> & { readonly count: number };

function NumberInput({ number, fault, change, count }: NumberProps) {
  return (
    <FieldRow id="bulk-number" label={PREVIEW.type(count)} help={[]} faults={fault === undefined ? [] : [fault]}>
      {(control) => (
        <Textfield
          {...control}
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={number}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </FieldRow>
  );
}
