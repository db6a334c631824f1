/** Copies a text; where the browser forbids it, says so and leaves the text to be selected. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';

interface CopyButtonProps {
  readonly text: string;
  /** Completes “Copy …” for screen readers. */
  readonly what: string;
}

const SAID = { copied: 'Copied.', failed: 'Your browser did not allow copying: select the text and copy it yourself.' };

export function CopyButton({ text, what }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<keyof typeof SAID>();
  const copy = async () => setOutcome((await copied(text)) ? 'copied' : 'failed');
  return (
    <>
      <Button spacing="compact" aria-label={`Copy ${what}`} onClick={() => void copy()}>
        Copy
      </Button>
      <span role="status" className="subtle">
        {outcome && SAID[outcome]}
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
