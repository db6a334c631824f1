/** Looks again while something may change and somebody is looking. */
import { useEffect, useRef } from 'react';
import { eagerDelay, pollingDelay } from '../../../../../src/contract/screen/polling-delays';

/**
 * @param watched what is shown now; undefined when it cannot change any more. A change starts the delays anew
 * @param read stable between renders; also called when the page becomes visible again
 * @param isEager it was begun just now and moves soon: the first looks follow one another fast
 */
export function usePolling(watched: string | undefined, read: () => Promise<void>, isEager = false): void {
  // Not begun anew by a change: what changes all the time would be looked at all the time.
  const eager = useRef(0);
  useEffect(() => {
    if (watched === undefined) return undefined;
    const delay = (count: number) => (isEager ? eagerDelay(eager.current++) : undefined) ?? pollingDelay(count);
    let looks = 0;
    let timer = setTimeout(look, delay(looks));
    function look() {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') void read();
      timer = setTimeout(look, delay(++looks));
    }
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [watched, read, isEager]);
}
