/** What the admin pages ask of the watchdog. Only for Jira admins. */
import { watchSettingsSchema } from '../../domain/watchdog/trouble';
import type { WatchdogView } from '../../domain/watchdog/watchdog-view';
import { call, nothing } from '../call';

export const watchdogCalls = {
  viewWatchdog: call<WatchdogView>()('viewWatchdog', nothing),
  setWatchdog: call<null>()('setWatchdog', watchSettingsSchema),
} as const;
