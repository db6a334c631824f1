/** What the watchdog remembers, and the issue through which it speaks to the admins. */
import type { Paragraph } from '../../../domain/issue/rich-text';
import type { WatchRecord, WatchSettings } from '../../../domain/watchdog/trouble';
import type { IssueName } from '../issues';

export interface WatchRecords {
  find(): Promise<WatchRecord | undefined>;
  keep(record: WatchRecord): Promise<void>;
  /** Both at once. */
  remembered(): Promise<{ readonly record?: WatchRecord; readonly settings: WatchSettings }>;
  setSettings(settings: WatchSettings): Promise<void>;
  /** @returns false where somebody else looks just now, or did some minutes ago */
  takeTurn(now: number): Promise<boolean>;
}

export interface AdminIssues {
  /** @param draft its `token` names the issue, so that it is found again. @throws Problem */
  open(draft: AdminIssueDraft): Promise<IssueName>;
  /** @returns the issue that was opened under the token; Jira's search may lag some seconds behind */
  opened(token: string): Promise<IssueName | undefined>;
  standing(issueId: string): Promise<'open' | 'done' | 'gone'>;
  /** Moves it to a status that counts as done. @returns whether its workflow has a way there */
  close(issueId: string): Promise<boolean>;
}

export interface AdminIssueDraft {
  readonly projectId: string;
  readonly token: string;
  readonly summary: string;
  readonly description: readonly Paragraph[];
  /** Account ids: the first whom Jira lets have it does; else whoever the project gives it to. */
  readonly assignees?: readonly string[];
  /** Calendar day in UTC, `2026-11-02`. */
  readonly dueDate?: string;
}
