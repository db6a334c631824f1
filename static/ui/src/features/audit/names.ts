/** Ids of events as names, as far as they are known. */
import type { AuditEvent } from '../../../../../src/domain/audit/audit-event';
import { BY_APP, BY_WEBHOOK } from '../../../../../src/domain/audit/audit-event';
import type { Named } from '../../../../../src/domain/audit/audit-filter';
import type { Person } from '../../../../../src/domain/person';
import { ACTORS, PLACES } from '../../texts/audit/events';

export interface Names {
  readonly person: (actor: string) => string;
  readonly issue: (id: string) => string;
  readonly profile: (id: string) => string;
}

interface Known {
  readonly people: readonly Person[];
  readonly profiles: readonly Named[];
  readonly issues: readonly Named[];
}

export function namesFrom({ people, profiles, issues }: Known): Names {
  const persons = new Map(people.map(({ accountId, displayName }) => [accountId, displayName]));
  const keys = new Map(issues.map(({ id, name }) => [id, name]));
  const profileNames = new Map(profiles.map(({ id, name }) => [id, name]));
  return {
    person: (actor) => {
      if (actor === BY_APP) return ACTORS.app;
      if (actor === BY_WEBHOOK) return ACTORS.webhook;
      return persons.get(actor) ?? actor;
    },
    issue: (id) => keys.get(id) ?? PLACES.lostIssue(id),
    profile: (id) => profileNames.get(id) ?? PLACES.removedProfile(id),
  };
}

/** Where it happened, in the order in which people look for it. */
export function placesOf(event: AuditEvent, names: Names): readonly { readonly what: string; readonly name: string }[] {
  const { issueId, profileId, certificateId, orderId } = event;
  return [
    ...(issueId === undefined ? [] : [{ what: PLACES.issue, name: names.issue(issueId) }]),
    ...(profileId === undefined ? [] : [{ what: PLACES.profile, name: names.profile(profileId) }]),
    // SCM's own id stands behind the profile's.
    ...(certificateId === undefined ? [] : [{ what: PLACES.certificate, name: certificateId.split(':').at(-1) ?? '' }]),
    ...(orderId === undefined || certificateId !== undefined ? [] : [{ what: PLACES.order, name: orderId }]),
  ];
}
