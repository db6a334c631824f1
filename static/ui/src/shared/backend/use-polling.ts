/** Looks again while something may change and somebody is looking. */
import { useEffect } from 'react';
import { pollingDelay } from '../../../../../src/contract/screen/polling-delays';

/**
 * @param watched what is shown now; undefined when it cannot change any more. A change starts the delays anew
 * @param read stable between renders; also called when the page becomes visible again
 */
export function usePolling(watched: string | undefined, read: () => Promise<void>): void {
  useEffect(() => {
    if (watched === undefined) return undefined;
    let looks = 0;
    let timer = setTimeout(look, pollingDelay(looks));
    function look() {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') void read();
      timer = setTimeout(look, pollingDelay(++looks));
    }
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [watched, read]);
}
