/** Properties an app keeps in Jira for itself (`/rest/forge/1/app/properties`); only the app as itself may use them. */
import { json, noContent } from '../../http/answers';
import { jsonBody, param, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, forbidden, JiraError, notLoggedIn } from '../../http/jira-error';
import type { Json } from '../../json';

const ROOT = '/rest/forge/1';
/** Characters of a key, and of a value as JSON text. */
const LIMITS = { key: 127, value: 32_768 };

export const listAppProperties: Operation = {
  ...{ method: 'GET', root: ROOT, path: 'app/properties' },
  handle(exchange) {
    const link = (key: string) => `${exchange.baseUrl}${ROOT}/app/properties/${encodeURIComponent(key)}`;
    return json({ keys: [...own(exchange).keys()].map((key) => ({ self: link(key), key })) });
  },
};

export const getAppProperty: Operation = {
  ...{ method: 'GET', root: ROOT, path: 'app/properties/:key' },
  handle(exchange) {
    const key = param(exchange, 'key');
    const value = own(exchange).get(key);
    if (value === undefined) throw missing(key);
    return json({ key, value });
  },
};

export const setAppProperty: Operation = {
  ...{ method: 'PUT', root: ROOT, path: 'app/properties/:key' },
  async handle(exchange) {
    const properties = own(exchange);
    const key = param(exchange, 'key');
    const value = await jsonBody(exchange);
    if (key.length > LIMITS.key) throw badRequest(`The property key has more than ${LIMITS.key} characters.`);
    if (JSON.stringify(value).length > LIMITS.value) {
      throw badRequest(`The property value has more than ${LIMITS.value} characters.`);
    }
    const statusCode = properties.has(key) ? 200 : 201;
    properties.set(key, value);
    return json({ message: `Property ${statusCode === 200 ? 'updated' : 'created'}`, statusCode }, statusCode);
  },
};

export const deleteAppProperty: Operation = {
  ...{ method: 'DELETE', root: ROOT, path: 'app/properties/:key' },
  handle(exchange) {
    const key = param(exchange, 'key');
    if (!own(exchange).delete(key)) throw missing(key);
    return noContent();
  },
};

/** The properties of the app that asks. @throws JiraError 401 for nobody, 403 for people */
function own(exchange: Exchange): Map<string, Json> {
  if (exchange.caller.kind === 'anonymous') throw notLoggedIn();
  if (exchange.caller.kind !== 'app') throw forbidden('Only the app itself can use its properties.');
  const { accountId } = exchange.caller;
  const properties = exchange.site.appProperties.get(accountId) ?? new Map<string, Json>();
  exchange.site.appProperties.set(accountId, properties);
  return properties;
}

function missing(key: string): JiraError {
  return new JiraError(404, [`Property with key '${key}' not found.`]);
}
