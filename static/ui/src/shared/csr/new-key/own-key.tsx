/** A key made in this browser: its form, and, once it is made, what is left to do with it. */
import { useState } from 'react';
import { KEY } from '../../../texts/request/key';
import { Faults } from '../../parts/field-row';
import { Notice } from '../../parts/notice';
import { newDraft } from './key-draft';
import type { KeyDraft } from './key-draft';
import { KeyForm } from './key-form';
import { SavedKey } from './saved-key';
import type { KeyWork } from './use-key';

interface OwnKeyProps {
  readonly work: KeyWork;
  /** What the form begins with. */
  readonly names?: readonly string[];
  /** False: it is for a private CA, whose rules are milder. */
  readonly publicTrust: boolean;
  readonly faults: readonly string[];
}

export function OwnKey({ work, names = [], publicTrust, faults }: OwnKeyProps) {
  const [draft, setDraft] = useState(() => newDraft(names));
  if (work.made) {
    return (
      <>
        <SavedKey made={work.made} work={work} />
        <Faults id="csr" faults={faults} />
      </>
    );
  }
  return (
    <>
      {work.failed && (
        <Notice appearance="error" title={KEY.failed}>
          {KEY.failedSo}
        </Notice>
      )}
      <KeyForm
        draft={draft}
        publicTrust={publicTrust}
        making={work.making}
        change={(changes: Partial<KeyDraft>) => setDraft((now) => ({ ...now, ...changes }))}
        make={(asked) => void work.make(draft, asked)}
      />
    </>
  );
}
