/** Whether something lasts so long that a person wants to know what it is. */
import { useEffect, useState } from 'react';

const PATIENCE_MS = 1_000;

/** @returns true after a second of `active` */
export function useLong(active: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [active]);
  return active && long;
}
