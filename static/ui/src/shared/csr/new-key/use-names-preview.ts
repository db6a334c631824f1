/** Previews names while they are typed; the code for it is loaded with the first. */
import { useEffect, useState } from 'react';
import type { NamesPreview } from '../../../../../../src/pki/preview/preview-names';
import { loadNames } from '../parts/pki';

/** Long enough not to call every half-typed name wrong. */
const PAUSE_MS = 200;

/** `failed`: what looks at them did not load; undefined: they are being looked at. */
export type Looked = NamesPreview | 'failed' | undefined;

export function useNamesPreview(names: string, publicTrust: boolean): Looked {
  const [seen, setSeen] = useState<{ readonly of: string; readonly preview: NamesPreview | 'failed' }>();
  const of = `${publicTrust ? 'public' : 'private'} ${names}`;
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      void look(names, publicTrust).then((preview) => {
        if (!left) setSeen({ of, preview });
      });
    }, PAUSE_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [names, publicTrust, of]);
  return seen?.of === of ? seen.preview : undefined;
}

async function look(names: string, publicTrust: boolean): Promise<NamesPreview | 'failed'> {
  try {
    return (await loadNames()).previewNames(names, publicTrust);
  } catch {
    return 'failed';
  }
}
