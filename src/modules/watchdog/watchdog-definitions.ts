/** What the admin pages ask of the watchdog. */
import { ports } from '../../app';
import { watchdogCalls } from '../../contract/admin/watchdog-calls';
import type { Define } from '../wiring/define';
import { watchdogActs } from '../wiring/lazily';

export function defineWatchdogCalls(define: Define): void {
  define(watchdogCalls.viewWatchdog, async () => (await watchdogActs()).viewWatchdog(ports));
  define(watchdogCalls.setWatchdog, async (settings) => (await watchdogActs()).setWatchdog(ports, settings));
}
