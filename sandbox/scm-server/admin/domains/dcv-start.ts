/** POST /api/dcv/{v}/validation/start/domain/{mode}: what has to be put where. */
import { createHash } from 'node:crypto';
import { getDomain } from 'tldts';
import type { DcvMode, DcvOrder } from '../../directory/domains/domain-validation';
import type { Domain } from '../../directory/domains/domain-book';
import { baseName } from '../../names/subject-name';
import type { ScmState } from '../../scm-state';
import { readFields, text, textOf, textsOf, texts, type FieldRule } from '../../wire/fields';
import { Refusal } from '../../wire/refusal';
import { jsonReply } from '../../wire/reply';
import type { AdminCall, AdminHandler } from '../admin-call';
import { domainByName } from './domain-of';
import { adminEmails, cname, file } from './proof';

const domainFields: readonly FieldRule[] = [
  { name: 'domain', accepts: text(255) },
  { name: 'domains', accepts: texts },
];

/** @throws Refusal -7 without a domain, -727 for an unknown one, -723 for a name under another registrable one */
export function namedDomain(call: AdminCall, scm: ScmState): Domain {
  const fields = readFields(call.body, domainFields);
  const name = textOf(fields, 'domain') ?? textsOf(fields, 'domains')?.[0];
  if (!name) throw new Refusal(-7, 'domain');
  return highLevel(domainByName(name, call, scm));
}

export function highLevel(domain: Domain): Domain {
  if (getDomain(baseName(domain.name)) !== baseName(domain.name)) throw new Refusal(-723, domain.name);
  if (!domain.active) throw new Refusal(-715, domain.name);
  return domain;
}

const start =
  (mode: DcvMode, instructions: (domain: Domain, order: DcvOrder) => object): AdminHandler =>
  (call, scm) => {
    const domain = namedDomain(call, scm);
    return jsonReply(200, instructions(domain, begin(domain, mode, call.now)));
  };

export const startCname = start('CNAME', cname);
export const startHttp = start('HTTP', (domain, order) => file(domain, order, 'http'));
export const startHttps = start('HTTPS', (domain, order) => file(domain, order, 'https'));

/** TXT needs no start: the value is handed out on submission. */
export const startTxt: AdminHandler = (call, scm) => {
  namedDomain(call, scm);
  return jsonReply(200, { message: 'No start is needed for the TXT method. Submit it instead.' });
};

/** For several domains `emails` holds the addresses common to all. */
export const startEmail: AdminHandler = (call, scm) => {
  const fields = readFields(call.body, domainFields);
  const names = [textOf(fields, 'domain') ?? [], textsOf(fields, 'domains') ?? []].flat();
  if (names.length === 0) throw new Refusal(-7, 'domain');
  const domains = names.map((name) => highLevel(domainByName(name, call, scm)));
  for (const domain of domains) begin(domain, 'EMAIL', call.now);
  const byDomain = domains.map(({ name }) => adminEmails(name));
  const common = byDomain[0]?.filter((email) => byDomain.every((emails) => emails.includes(email))) ?? [];
  const dcvEmails = domains.map(({ name }, index) => ({
    ...{ domainName: name, whoisEmails: [], adminEmails: byDomain[index] ?? [], dnsTxtEmails: [] },
  }));
  return jsonReply(200, { emails: common, dcvEmails });
};

/** Starting again with the same mode keeps what is to be proved. */
export function begin({ name, validation }: Domain, mode: DcvMode, now: number): DcvOrder {
  if (validation.order?.mode === mode) return validation.order;
  const hash = (round: number) =>
    createHash('sha256').update(`${name} ${mode} ${now} ${round}`).digest('hex').toUpperCase();
  validation.order = { mode, status: 'AWAITING_SUBMISSION', token: hash(1) + hash(2) };
  return validation.order;
}
