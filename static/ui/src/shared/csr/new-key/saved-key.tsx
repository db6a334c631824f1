/** The key that was made: to be saved before anything else, and the word that it was. */
import { useEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Notice } from '../../parts/notice';
import { SAVE, START_OVER } from '../../../texts/request/key';
import type { MadeKey } from '../parts/key-maker';
import type { KeyWork } from './use-key';

interface SavedKeyProps {
  readonly made: MadeKey;
  readonly work: KeyWork;
}

export function SavedKey({ made, work }: SavedKeyProps) {
  const { saved, confirmed, save, confirm } = work;
  const step = useRef<HTMLElement>(null);
  // The form that had the focus is gone.
  useEffect(() => step.current?.focus(), []);
  return (
    <section ref={step} tabIndex={-1} className="step panel-message" aria-labelledby="save-key">
      <Heading size="small" as="h2" id="save-key">
        {SAVE.title}
      </Heading>
      <p>{SAVE.meaning(made.keyLabel, made.names)}</p>
      {!saved && <Notice appearance="warning">{SAVE.untilSaved}</Notice>}
      <div className="buttons">
        <Button appearance={saved ? 'default' : 'primary'} onClick={save}>
          {saved ? SAVE.again : SAVE.save}
        </Button>
        <span className="mono">{made.file.name}</span>
      </div>
      <label className="checkbox">
        <input
          type="checkbox"
          checked={confirmed}
          disabled={!saved}
          onChange={(event) => confirm(event.currentTarget.checked)}
        />
        <span>{SAVE.have(made.file.name)}</span>
      </label>
      <StartOver discard={work.discard} />
    </section>
  );
}

/** Another key makes the saved one useless, so it is asked first. */
function StartOver({ discard }: { readonly discard: () => void }) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <div className="buttons">
        <Button appearance="subtle" spacing="compact" onClick={() => setAsked(true)}>
          {START_OVER.button}
        </Button>
      </div>
    );
  }
  return (
    <Notice
      appearance="warning"
      actions={
        <>
          <Button spacing="compact" onClick={discard}>
            {START_OVER.discard}
          </Button>
          <Button appearance="subtle" spacing="compact" onClick={() => setAsked(false)}>
            {START_OVER.keep}
          </Button>
        </>
      }
    >
      {START_OVER.meaning}
    </Notice>
  );
}
