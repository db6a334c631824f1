/** How much the app writes to its log. */

export const LOG_LEVELS = ['info', 'detailed'] as const;

/** `detailed`: also what went well, and how long it took. */
export type LogLevel = (typeof LOG_LEVELS)[number];

export const DEFAULT_LOG_LEVEL: LogLevel = 'info';
