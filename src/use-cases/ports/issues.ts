/** Jira’s issues, as the use cases see them. */
import type { IssueField } from '../../domain/issue/issue-fields';
import type { Paragraph } from '../../domain/issue/rich-text';
import type { IssueHome } from '../../domain/order/order';

/** What is said on an issue. In a service project its customers read what is not internal; elsewhere there are none. */
export interface Words {
  readonly text: readonly Paragraph[];
  readonly internal: boolean;
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly status: { readonly id: string; readonly name: string };
  /** Plain text of the connector's fields; absent where empty or not in the project. */
  readonly fields: Partial<Record<IssueField, string>>;
  /** Connector fields that this Jira does not have, so that they can be named to an admin. */
  readonly missingFields: readonly IssueField[];
  /** Those that an app attached: what people attach under the same name is no delivery. */
  readonly attachments: readonly { readonly fileName: string }[];
  readonly home: IssueHome;
  /** Account id; absent where nobody has it. */
  readonly assignee?: string;
  /** Account id of the field *Owner*; absent where it is empty or not in the project. */
  readonly owner?: string;
  /** Set on an issue that was opened for a renewal, until its certificate is there. People may change it. */
  readonly renewalOf?: string;
  /** Set on an issue in which the app tells what is wrong with it, or what waits for people. People may change it. */
  readonly tells?: true;
}

/** A new issue; what the project does not take is left out. */
export interface IssueDraft {
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly summary: string;
  readonly description: readonly Paragraph[];
  readonly fields: Partial<Record<IssueField, string>>;
  /** Account ids: the first whom Jira lets have it does; else whoever the project gives it to. */
  readonly assignees: readonly string[];
  /** Account id of whoever answers for the certificate. */
  readonly owner?: string;
  /** Calendar day in UTC, `2026-11-02`. */
  readonly dueDate: string;
  /** Its `renewalOf` names the renewal that the issue was opened for, so that it is found again. */
  readonly property: { readonly renewalOf: string };
}

/** An issue by both of its names. */
export interface IssueName {
  readonly id: string;
  readonly key: string;
}

/** `notAssigned`: those of the draft who could not have it; absent where the first could. */
export interface OpenedIssue extends IssueName {
  readonly notAssigned?: readonly string[];
}

/** What becomes of an issue once its certificate is there. */
export interface IssueUpdate {
  /** Absent: it stays as it is. */
  readonly summary?: string;
  readonly fields?: Partial<Record<IssueField, string>>;
  readonly property?: unknown;
}

export interface Issues {
  /**
   * @param issue id or key
   * @param pending values by Jira's field ids that a transition's screen is about to store
   * @returns undefined when the issue is gone or the app may not see it
   */
  find(issue: string, pending?: Readonly<Record<string, unknown>>): Promise<Issue | undefined>;
  /** @param unlessSaidSince look first whether exactly this was said since then (epoch milliseconds), because an earlier try may have */
  comment(issueId: string, words: Words, unlessSaidSince?: number): Promise<void>;
  attach(issueId: string, file: { readonly name: string; readonly content: string }): Promise<void>;
  /** Fields that the issue does not take are left out, and named in the answer. */
  update(issueId: string, change: IssueUpdate): Promise<{ readonly leftOut: readonly IssueField[] }>;
  /**
   * Takes the app's own transition to a status, which bears the status's name, before any other that leads there.
   * @param ownOnly take no other: it might carry a rule of ours
   * @returns whether a transition to that status was there to take
   */
  moveTo(issueId: string, status: string, ownOnly?: 'own-only'): Promise<boolean>;
  /** As `moveTo`, by the id of the status: for an issue that returns to where it came from. */
  moveBack(issueId: string, statusId: string): Promise<boolean>;
  create(draft: IssueDraft): Promise<OpenedIssue>;
  /** @returns the issue that was opened for `renewalOf`; Jira's search may lag some seconds behind */
  findRenewalIssue(renewalOf: string): Promise<IssueName | undefined>;
  link(newIssue: IssueName, oldIssueId: string): Promise<void>;
}

export interface IssueKeys {
  /** Keys of issues, 100 at most; those that the app cannot see are left out. */
  named(issueIds: readonly string[]): Promise<IssueName[]>;
}

export interface IssueOwners {
  /** As the calling person sees them: key, and the name in its field *Owner*, else of whoever it is assigned to, else of the reporter; 100 at most, those that the person may not see are left out. */
  seen(
    issueIds: readonly string[],
  ): Promise<readonly { readonly id: string; readonly key: string; readonly owner: string }[]>;
}

export interface ServiceDesk {
  /**
   * Puts a file on a request where its customers see it, with a comment for them. Not repeatable: look for the file first.
   * @throws Problem where Jira Service Management refuses, `jira-missing` where the issue is no request of a portal
   */
  deliver(
    issueId: string,
    file: { readonly name: string; readonly content: string },
    comment: readonly Paragraph[],
  ): Promise<void>;
}

/** A file as it hangs on an issue. */
export interface AttachedFile {
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  /** Epoch milliseconds. */
  readonly attachedAt: number;
  /** Account id; absent where the account is gone. */
  readonly attachedBy?: string;
}

/** Account ids; absent where the issue's history does not say it. */
export interface FileHistory {
  readonly attachedBy?: string;
  readonly removedBy?: string;
}

export interface Attachments {
  /** @returns the account id under which the app itself works */
  ownAccount(): Promise<string>;
  /** @returns undefined when the issue is gone or the app may not see it */
  list(issueId: string): Promise<readonly AttachedFile[] | undefined>;
  /** @throws Problem `jira-missing` when the issue is gone or the app may not see it */
  history(issueId: string, attachmentId: string): Promise<FileHistory>;
  /** What the file holds, as text, whatever it is: look at its size first. @returns undefined when it is gone */
  read(attachmentId: string): Promise<string | undefined>;
}
