/** The certificates of a PEM, read in the browser; what reads them is fetched when it is needed. */
import { useEffect, useState } from 'react';
import type { Bundle } from '../../../../../../src/pki/download/certificate-files';

/** What reads certificates and makes files of them. */
export const certificateFiles = () => import('../../../../../../src/pki/download/certificate-files');

export type Reading =
  { readonly phase: 'reading' } | { readonly phase: 'failed' } | { readonly phase: 'read'; readonly bundle: Bundle };

export function useBundle(pem: string): Reading {
  const [reading, setReading] = useState<Reading & { readonly of?: string }>({ phase: 'reading' });
  useEffect(() => {
    let left = false;
    void readingOf(pem).then((done) => {
      if (!left) setReading({ ...done, of: pem });
    });
    return () => {
      left = true;
    };
  }, [pem]);
  return reading.of === pem ? reading : { phase: 'reading' };
}

async function readingOf(pem: string): Promise<Reading> {
  try {
    return { phase: 'read', bundle: await (await certificateFiles()).readBundle(pem) };
  } catch {
    return { phase: 'failed' };
  }
}
