/** What a site tells apps that listen, after it has happened (Forge, Jira events). */
import type { JsonObject } from '../json';

export interface SiteEvent {
  /** For example `avi:jira:created:attachment`. */
  readonly eventType: string;
  readonly event: JsonObject;
  /** Account that caused it. */
  readonly causedBy: string;
}

export type SiteListener = (event: SiteEvent) => void;
