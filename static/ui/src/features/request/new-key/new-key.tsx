/** First way: key and CSR made here. */
import { useEffect, useState } from 'react';
import type { RequestView, Submitted } from '../../../../../../src/domain/request/request-view';
import { Notice } from '../../../shared/parts/notice';
import { KEY, SAVE } from '../../../texts/request/key';
import { whyNotGood } from '../checks/csr-check';
import { CheckResult } from '../checks/findings';
import { useCsrCheck } from '../checks/use-csr-check';
import { useLeaveWarning } from '../../../shared/csr/parts/use-leave-warning';
import { SubmitPart } from '../submit/submit-part';
import { newDraft } from '../../../shared/csr/new-key/key-draft';
import type { KeyDraft } from '../../../shared/csr/new-key/key-draft';
import { KeyForm } from '../../../shared/csr/new-key/key-form';
import { SavedKey } from '../../../shared/csr/new-key/saved-key';
import { useKey } from '../../../shared/csr/new-key/use-key';
import type { KeyWork } from '../../../shared/csr/new-key/use-key';

export interface WayProps {
  readonly issueId: string;
  readonly view: RequestView;
  readonly profile: string;
  readonly publicTrust: boolean;
  /** Whether the profile is missing, in words. */
  readonly profileMissing: string | undefined;
  readonly done: (submitted: Submitted, keyFile?: string) => void;
  /** Whether a key would be lost if the dialog closed now. */
  readonly noteUnsaved: (unsaved: boolean) => void;
}

export default function NewKey(props: WayProps) {
  const { issueId, view, profile, publicTrust, done, noteUnsaved } = props;
  const [draft, setDraft] = useState(() => newDraft(view.names));
  const work = useKey();
  const check = useCsrCheck(work.made?.csrPem, { issueId, profile, publicTrust });
  const unsaved = work.made !== undefined && !work.saved;
  useLeaveWarning(unsaved);
  useEffect(() => noteUnsaved(unsaved), [noteUnsaved, unsaved]);
  const { made } = work;
  if (!made) {
    const change = (changes: Partial<KeyDraft>) => setDraft((now) => ({ ...now, ...changes }));
    return (
      <>
        {work.failed && (
          <Notice appearance="error" title={KEY.failed}>
            {KEY.failedSo}
          </Notice>
        )}
        <KeyForm
          {...{ draft, publicTrust, change }}
          making={work.making}
          make={(names) => void work.make(draft, names)}
        />
      </>
    );
  }
  const missing = missingFor(work) ?? props.profileMissing ?? whyNotGood(check);
  return (
    <>
      <SavedKey made={made} work={work} />
      {/* What it is for stands above. */}
      <CheckResult check={check} isKnown />
      <SubmitPart
        {...{ issueId, view, profile, missing }}
        csr={made.csrPem}
        done={(submitted) => done(submitted, made.file.name)}
      />
    </>
  );
}

/** Nothing is submitted for a key that may be lost. */
function missingFor({ saved, confirmed }: KeyWork): string | undefined {
  if (!saved) return SAVE.saveFirst;
  return confirmed ? undefined : SAVE.tickFirst;
}
