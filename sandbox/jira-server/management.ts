/** What an administrator may do to a site behind the app's back: the trouble tests use it. */
import { fieldIds } from './fields/field-ids';
import type { PermissionKey } from './permissions/permission-keys';
import type { Grantee } from './site-definition';
import { forgetIssue } from './site/forget-issue';
import { present } from './site/present';
import { screensOf, workflowOf } from './site/project-schemes';
import type { Screen } from './site/schemes';
import { findIssue, findProject, nextId, type Project, type SiteState } from './site/site-state';

export interface PermissionChange {
  readonly to: Grantee;
  readonly permission: PermissionKey;
  readonly granted: boolean;
}

interface PortalForm {
  /** Name of the form. */
  readonly requestType: string;
  /** Name of the issue type that it makes. */
  readonly issueType: string;
  /** Account ids. */
  readonly customers: readonly string[];
}

/** All of them throw an Error when the issue, project or field does not exist. */
export interface SiteManagement {
  removeIssue(key: string): void;
  /** Moves the issue to another project, where it gets a new key and the first status; the old key still finds it. */
  moveIssue(key: string, projectKey: string): string;
  setPermission(projectKey: string, change: PermissionChange): void;
  /** Has a validator of another app refuse new issues whose summary holds one of these texts; none: it is removed. */
  refuseSummaries(projectKey: string, holding: readonly string[]): void;
  /** Takes a field off all screens of the project. */
  removeFieldFromScreens(projectKey: string, fieldName: string): void;
  /** Deletes a custom field with all its values. */
  removeField(fieldName: string): void;
  /** Adds a form to the portal of a service project, and people who may use it. */
  openPortal(projectKey: string, portal: PortalForm): void;
  /** Puts somebody into a group, or takes them out of it. */
  setMember(groupId: string, accountId: string, isMember: boolean): void;
  removeGroup(groupId: string): void;
  /** The workflow comes to an approval step of a request. @returns its id */
  askApproval(key: string, approverIds: readonly string[]): string;
  /** Makes searches see writes only after this many milliseconds of the site's clock; 0 switches it off. */
  setIndexLag(lagMs: number): void;
}

export function siteManagement(site: SiteState): SiteManagement {
  return {
    removeIssue: (key) => forgetIssue(site, existing(site, key)),
    moveIssue: (key, projectKey) => moveIssue(site, key, projectKey),
    setPermission(projectKey, change) {
      project(site, projectKey).overrides.push(change);
    },
    refuseSummaries(projectKey, holding) {
      project(site, projectKey).refusedSummaries.splice(0, Infinity, ...holding);
    },
    removeFieldFromScreens(projectKey, fieldName) {
      const id = fieldId(site, fieldName);
      screensOf(site, project(site, projectKey)).forEach((screen) => removeFromScreen(screen, id));
    },
    removeField: (fieldName) => removeField(site, fieldName),
    openPortal: (projectKey, portal) => openPortal(site, projectKey, portal),
    setMember(groupId, accountId, isMember) {
      const { members } = present(site.groups.get(groupId), `group ${groupId}`);
      if (isMember) members.add(accountId);
      else members.delete(accountId);
    },
    removeGroup(groupId) {
      site.groups.delete(groupId);
    },
    askApproval(key, approverIds) {
      const [id, issue] = [nextId(site, 'deskApproval'), existing(site, key)];
      const asked = { id, name: 'Waiting for approval', approverIds, decisions: new Map(), created: site.clock.now() };
      issue.approvals = [...(issue.approvals ?? []), asked];
      return id;
    },
    setIndexLag: (lagMs) => site.index.setLag(lagMs),
  };
}

function existing(site: SiteState, key: string) {
  return present(findIssue(site, key), `issue ${key}`);
}

function project(site: SiteState, key: string): Project {
  return present(findProject(site, key), `project ${key}`);
}

function openPortal(site: SiteState, projectKey: string, { requestType, issueType, customers }: PortalForm): void {
  const desk = present(project(site, projectKey).serviceDesk, `the service desk of ${projectKey}`);
  const { id: issueTypeId } = present(
    site.issueTypes.find(({ name }) => name === issueType),
    `issue type ${issueType}`,
  );
  desk.requestTypes.push({ id: nextId(site, 'requestType'), name: requestType, issueTypeId });
  for (const accountId of customers) desk.customers.add(accountId);
}

function moveIssue(site: SiteState, key: string, projectKey: string): string {
  const issue = existing(site, key);
  const target = project(site, projectKey);
  issue.key = `${target.key}-${++target.lastIssueNumber}`;
  // A request of one portal is none of another.
  if (issue.projectId !== target.id) issue.requestTypeId = undefined;
  issue.projectId = target.id;
  issue.statusId = workflowOf(site, target, issue.issueTypeId).initialStatusId;
  site.keys.set(issue.key, issue.id);
  return issue.key;
}

function removeField(site: SiteState, fieldName: string): void {
  const id = fieldId(site, fieldName);
  site.fields.delete(id);
  for (const issue of site.issues.values()) issue.fields.delete(id);
  for (const screen of site.schemes.screens.values()) removeFromScreen(screen, id);
}

function fieldId(site: SiteState, name: string): string {
  return present(fieldIds(site.fields.values(), [name])[0], `field ${name}`);
}

function removeFromScreen(screen: Screen, id: string): void {
  for (const tab of screen.tabs) tab.fieldIds = tab.fieldIds.filter((one) => one !== id);
}
