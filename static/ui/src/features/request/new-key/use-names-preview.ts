/** Previews names while they are typed; the code for it is loaded with the first. */
import { useEffect, useState } from 'react';
import type { NamesPreview } from '../../../../../../src/pki/preview/preview-names';
import { loadNames } from '../parts/pki';

/** Long enough not to call every half-typed name wrong. */
const PAUSE_MS = 200;

/** @returns undefined while the names are being looked at */
export function useNamesPreview(names: string, publicTrust: boolean): NamesPreview | undefined {
  const [seen, setSeen] = useState<{ readonly of: string; readonly preview: NamesPreview }>();
  const of = `${publicTrust ? 'public' : 'private'} ${names}`;
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      void loadNames().then(({ previewNames }) => {
        if (!left) setSeen({ of, preview: previewNames(names, publicTrust) });
      });
    }, PAUSE_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [names, publicTrust, of]);
  return seen?.of === of ? seen.preview : undefined;
}
