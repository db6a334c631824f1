/** /api/notification/v1: who is told of what. The stand-in keeps the settings and sends nothing. */
import { NOTIFICATION_TYPES, type Notification } from '../../directory/notification-book';
import type { ScmState } from '../../scm-state';
import {
  objectOf,
  objectsOf,
  oneOf,
  readFields,
  readObject,
  text,
  textOf,
  texts,
  wholeNumber,
  type FieldRule,
  type Fields,
} from '../../wire/fields';
import { Refusal } from '../../wire/refusal';
import { jsonReply } from '../../wire/reply';
import { created, empty, type AdminCall, type AdminHandler } from '../admin-call';
import { written } from '../wire/dates';
import { pagedReply, wholeNumberOf } from '../wire/paging';
import { bounded, flag, idIn, list, numbersOf, record, word } from '../wire/rules';
import { sameWord } from '../wire/spellings';

const fields: readonly FieldRule[] = [
  { name: 'description', accepts: bounded(3, 256) },
  { name: 'active', accepts: flag },
  { name: 'orgData', accepts: record },
  { name: 'recipientData', required: true, accepts: record },
  { name: 'additionalData', accepts: record },
];
const createFields: readonly FieldRule[] = [{ name: 'type', required: true, accepts: text(128) }, ...fields];
const orgFields: readonly FieldRule[] = [
  { name: 'selectedOrgType', required: true, accepts: word('ANY', 'ANYDEPT', 'SELECTED') },
  { name: 'orgDelegations', accepts: list },
];
const recipientFields: readonly FieldRule[] = [
  { name: 'notifyRoles', accepts: texts },
  { name: 'recipients', accepts: list },
];
const oneRecipient: readonly FieldRule[] = [
  { name: 'type', required: true, accepts: word('EMAIL', 'SLACK', 'TEAMS', 'WEBHOOK') },
  { name: 'value', required: true, accepts: text(2048) },
];
const additionalFields: readonly FieldRule[] = [
  { name: 'days', accepts: wholeNumber },
  { name: 'certTypeId', accepts: wholeNumber },
  { name: 'freq', accepts: oneOf('ONCE', 'DAILY', '') },
  { name: 'revokedByAdmin', accepts: flag },
  { name: 'revokedByUser', accepts: flag },
];

export const listNotifications: AdminHandler = (call, scm) =>
  pagedReply(call, filtered(call, scm), (notification) => bean(notification, scm));

function filtered(call: AdminCall, scm: ScmState): readonly Notification[] {
  const [id, orgId, certTypeId] = ['id', 'orgId', 'certTypeId'].map((name) => wholeNumberOf(call.query, name));
  const [description, orgType, type] = ['description', 'selectedOrgType', 'type'].map((name) => call.query(name));
  return scm.directory.notifications.list().filter(({ settings, ...notification }) => {
    const [orgData, additional] = [objectOf(settings, 'orgData') ?? {}, objectOf(settings, 'additionalData') ?? {}];
    const tests = [
      [id, () => notification.id === id],
      [orgId, () => numbersOf(orgData, 'orgDelegations').includes(orgId ?? 0)],
      [certTypeId, () => additional['certTypeId'] === certTypeId],
      [description, () => (textOf(settings, 'description') ?? '').includes(description ?? '')],
      [orgType, () => sameWord(textOf(orgData, 'selectedOrgType') ?? '', orgType ?? '')],
      [type, () => keyOf(type ?? '') === notification.type],
    ] as const;
    return tests.every(([asked, fits]) => asked === undefined || fits());
  });
}

export const createNotification: AdminHandler = (call, scm) => {
  const sent = readFields(call.body, createFields);
  const type = keyOf(textOf(sent, 'type') ?? '');
  if (type === undefined) throw new Refusal(-1601, 'type');
  const about = { type, settings: settingsIn(call), created: call.now, createdBy: call.admin.login };
  return created(call, scm.directory.notifications.add(about).id);
};

export const updateNotification: AdminHandler = (call, scm) => {
  const known = notificationOf(call, scm);
  const settings = { ...known.settings, ...settingsIn(call) };
  const changed = { ...known, settings, modified: call.now, modifiedBy: call.admin.login };
  return jsonReply(200, bean(scm.directory.notifications.put(changed), scm));
};

export const deleteNotification: AdminHandler = (call, scm) => {
  scm.directory.notifications.remove(notificationOf(call, scm).id);
  return empty;
};

export const notificationTypes: AdminHandler = (_call, { dialect }) => {
  return jsonReply(
    200,
    dialect.enums === 'display' ? Object.values(NOTIFICATION_TYPES) : Object.keys(NOTIFICATION_TYPES),
  );
};

function settingsIn({ body }: AdminCall): Fields {
  const sent = readFields(body, fields);
  const [orgData, additional] = [objectOf(sent, 'orgData'), objectOf(sent, 'additionalData')];
  const recipientData = readObject(objectOf(sent, 'recipientData') ?? {}, recipientFields);
  const recipients = objectsOf(recipientData, 'recipients')?.map((row) => readObject(row, oneRecipient));
  return {
    ...sent,
    active: sent['active'] ?? true,
    ...(orgData && { orgData: readObject(orgData, orgFields) }),
    ...(additional && { additionalData: readObject(additional, additionalFields) }),
    recipientData: { ...recipientData, ...(recipients && { recipients }) },
  };
}

/** @throws Refusal 400 -1601: this operation has no 404 in the vendor's description */
function notificationOf(call: AdminCall, { directory }: ScmState): Notification {
  const found = directory.notifications.find(idIn(call.param('id')));
  if (!found) throw new Refusal(-1601, 'notificationId');
  return found;
}

/** Both spellings of a type are taken. */
function keyOf(type: string): string | undefined {
  return Object.entries(NOTIFICATION_TYPES).find(([key, shown]) => key === type || shown === type)?.[0];
}

function bean({ id, type, settings, ...people }: Notification, { dialect }: ScmState): object {
  const shown = dialect.enums === 'display' ? (NOTIFICATION_TYPES[type] ?? type) : type;
  const at = people.modified;
  return {
    ...{ id, ...settings, type: shown, created: written(people.created, 'ISO_HMS'), createdBy: people.createdBy },
    ...(at !== undefined && { modified: written(at, 'ISO_HMS'), modifiedBy: people.modifiedBy }),
  };
}
