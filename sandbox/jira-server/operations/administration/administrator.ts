/** What all set-up operations share: only administrators may use them, and names are checked. */
import { callerId, type Exchange } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { asIdentifier, asText, type Json, type JsonObject } from '../../json';
import { mayGlobally } from '../../permissions/permission-check';

/** @param status what the operation documents for people without Administer Jira. @throws JiraError with it, or 401 */
export function requireAdministrator(exchange: Exchange, status = 403): void {
  callerId(exchange);
  if (mayGlobally(exchange.site, exchange.caller, 'ADMINISTER')) return;
  throw new JiraError(status, ['Only Jira administrators can perform this operation.']);
}

interface NameRule {
  /** What is being named, as the refusal calls it. */
  readonly what: string;
  readonly longest: number;
  readonly taken: Iterable<{ readonly name: string }>;
  /** Status of the answer when the name is in use. */
  readonly conflict: number;
}

/** The `name` of a body. @throws JiraError 400 when it is missing or too long, `rule.conflict` when it is in use */
export function newName(body: JsonObject, rule: NameRule): string {
  const name = (asText(body['name']) ?? '').trim();
  if (name === '') throw badRequest(`The ${rule.what} name must not be empty.`);
  if (name.length > rule.longest) throw badRequest(`The ${rule.what} name exceeds ${rule.longest} characters.`);
  for (const one of rule.taken) {
    if (one.name.toLowerCase() !== name.toLowerCase()) continue;
    throw new JiraError(rule.conflict, [`The ${rule.what} name '${name}' is already in use.`]);
  }
  return name;
}

export function descriptionOf(body: JsonObject): string {
  return asText(body['description']) ?? '';
}

/** The thing of that number. @throws JiraError 404 naming it */
export function numbered<T>(all: ReadonlyMap<number, T>, id: Json | undefined, what: string): T {
  const found = all.get(Number(asIdentifier(id) ?? Number.NaN));
  if (found === undefined) throw new JiraError(404, [`The ${what} was not found.`]);
  return found;
}
