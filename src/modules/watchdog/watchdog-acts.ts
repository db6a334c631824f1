/** The watchdog, loaded when its duty or an admin page comes. */
export { setWatchdog } from '../../use-cases/watchdog/set-watchdog';
export { viewWatchdog } from '../../use-cases/watchdog/view-watchdog';
export { watch } from '../../use-cases/watchdog/watch';
