/** An account as Jira Cloud shows it (schema User). */
import { self, type Exchange } from '../http/exchange';
import type { JsonObject } from '../json';

const SIZES = ['48x48', '24x24', '16x16', '32x32'];

export function avatarUrls(baseUrl: string, path: string): JsonObject {
  return Object.fromEntries(SIZES.map((size) => [size, `${baseUrl}/${path}?size=${size}`]));
}

/** An account that is gone is shown as Jira shows a deleted one: inactive and without a name of its own. */
export function userBean(exchange: Exchange, accountId: string): JsonObject {
  const user = exchange.site.users.get(accountId);
  return {
    self: self(exchange, `user?accountId=${encodeURIComponent(accountId)}`),
    accountId,
    accountType: user?.accountType ?? 'atlassian',
    ...(user && user.accountType !== 'app' ? { emailAddress: user.emailAddress } : {}),
    avatarUrls: avatarUrls(exchange.baseUrl, 'secure/useravatar'),
    displayName: user?.displayName ?? 'Former user',
    active: user !== undefined,
    timeZone: 'Etc/UTC',
  };
}
