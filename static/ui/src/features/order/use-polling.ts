/** Looks again while something is on its way and somebody is looking. */
import { useEffect } from 'react';

const POLL_MS = 10_000;

/** @param read stable between renders; also called when the page becomes visible again */
export function usePolling(active: boolean, read: () => Promise<void>): void {
  useEffect(() => {
    if (!active) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') void read();
    };
    const timer = setInterval(look, POLL_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [active, read]);
}
