/** POST /api/report/v1/…: everything at once, without pages; the only part of the API with numbers for states. */
import { dcvStatusAt } from '../../directory/domains/domain-validation';
import type { Domain } from '../../directory/domains/domain-book';
import { oneOf, readFields, textOf, type FieldRule } from '../../wire/fields';
import { Refusal } from '../../wire/refusal';
import { jsonReply, type Reply } from '../../wire/reply';
import type { AdminCall, AdminHandler } from '../admin-call';
import { reachedDomains } from '../domains/domain-of';
import { isoTime, written } from '../wire/dates';

const date = (value: unknown): boolean => typeof value === 'string' && (value === '' || isoTime(value) !== undefined);
export const period: readonly FieldRule[] = [
  { name: 'from', accepts: date },
  { name: 'to', accepts: date },
];

/** Epoch milliseconds, inclusive; open where the caller named no end. A day without a time counts whole. */
export function periodIn(fields: ReturnType<typeof readFields>): { readonly from: number; readonly to: number } {
  const [from, to] = [textOf(fields, 'from') ?? '', textOf(fields, 'to') ?? ''];
  const lastOfDay = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(to) ? 86_399_999 : 0;
  return { from: isoTime(from) ?? -Infinity, to: (isoTime(to) ?? Infinity) + lastOfDay };
}

/** @throws Refusal -1601 for another `output_type` than the two described */
export function reportReply(name: string, reports: readonly unknown[], { query }: AdminCall): Reply {
  if (!oneOf('BUFFERED', 'DIRECT')(query('output_type') ?? 'buffered')) throw new Refusal(-1601, 'output_type');
  const reply = jsonReply(200, { statusCode: 0, reports });
  const disposition = `attachment; filename="rest_api_${name}.json"`;
  return { ...reply, headers: { ...reply.headers, 'content-disposition': disposition } };
}

const DCV_WORDS = { VALIDATED: 'Validated', EXPIRED: 'Expired', NOT_VALIDATED: 'Not Initiated' } as const;

export const domainReport: AdminHandler = (call, scm) =>
  reportReply(
    'domains',
    reachedDomains(call, scm).map((domain) => domainRow(domain, call)),
    call,
  );

function domainRow({ id, name, active, requestedAt, validation }: Domain, { now }: AdminCall): object {
  const state = dcvStatusAt(validation, now);
  const dcvStatus = state === 'NOT_VALIDATED' && validation.order ? 'Action Required' : DCV_WORDS[state];
  return {
    ...{ id, name, status: active ? 'Active' : 'Suspended', requested: written(requestedAt, 'ISO_HMS'), dcvStatus },
    ...(validation.expiresAt !== undefined && { stickyUntil: written(validation.expiresAt, 'ISO_HMS') }),
  };
}

export const activityReport: AdminHandler = (call, { directory, orders }) => {
  const { from, to } = periodIn(readFields(call.body, period));
  const rows = directory.activity.between(from, to).map(({ id, at, action, login, description, certId }) => {
    const order = certId === undefined ? undefined : orders.peek(certId);
    const { commonName, certType, termDays } = order?.request ?? {};
    return {
      ...{ id, guid: `activity-${id}`, action: { id: 0, actionName: action }, admin: { login } },
      ...(order && { ssl: { backendCertId: certId, commonName, sslType: certType?.name, term: termDays } }),
      ...{ description, accessMethod: 'API', date: written(at, 'ISO_HMS') },
    };
  });
  return reportReply('activity', rows, call);
};

/** The account has no certificates of these kinds. */
export const clientCertificateReport: AdminHandler = (call) => reportReply('client-certificates', [], call);
export const deviceCertificateReport: AdminHandler = (call) => reportReply('device-certificates', [], call);
