/** Copies a text; where the browser forbids it, says so and leaves the text to be selected. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { COPY } from '../../texts/shared';

interface CopyButtonProps {
  readonly text: string;
  /** Completes “Copy …” for screen readers. */
  readonly what: string;
}

export function CopyButton({ text, what }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async () => setOutcome((await copied(text)) ? 'copied' : 'failed');
  return (
    <>
      <Button spacing="compact" aria-label={COPY.labelOf(what)} onClick={() => void copy()}>
        {COPY.button}
      </Button>
      <span role="status" className="subtle">
        {outcome && COPY[outcome]}
      </span>
    </>
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
