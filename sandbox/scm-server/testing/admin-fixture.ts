/** The fixture with an administrator, and a plain client for the Admin API; every exchange is held to the contract. */
import type { Administrator, NewAdministrator } from '../directory/administrators';
import { scmFixture, tokenRequest, type Answer, type FixtureOptions, type ScmFixture } from './scm-fixture';

export const adminHost = 'https://admin.enterprise.sectigo.com';

export interface AdminFixture extends ScmFixture {
  readonly admin: Administrator;
  /** Id of the first organization and of its department. */
  readonly orgId: number;
  readonly department: number;
  /** With the classic headers of `as`, or of the fixture's administrator. `path` begins with `/api`. */
  readonly ask: (method: string, path: string, options?: AskOptions) => Promise<Answer>;
  /** The body of a GET that succeeded. */
  readonly read: <T>(path: string) => Promise<T>;
  /** Enrolls over the Admin API and returns the sslId. */
  readonly order: (body: object) => Promise<number>;
  readonly adminToken: (as?: Administrator) => Promise<string>;
}

interface AskOptions {
  /** Text is sent as it is. */
  readonly body?: object | string;
  readonly as?: Administrator;
  /** In place of the sign-in headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type AdminFixtureOptions = FixtureOptions & { readonly admin?: NewAdministrator };

export async function adminFixture({ admin: wanted, ...options }: AdminFixtureOptions = {}): Promise<AdminFixture> {
  const scm = await scmFixture(options);
  const { administrators, organizations } = scm.server.directory;
  const admin = administrators.create({ login: 'pki.admin', ...wanted });
  const [first] = organizations.list();
  const orgId = first?.id ?? 0;
  const [department] = organizations.departmentsOf(orgId);
  const ask: AdminFixture['ask'] = (method, path, { body, as = admin, headers } = {}) => {
    const signIn = headers ?? { login: as.login, password: as.password, customerUri: administrators.customerUri };
    const text = typeof body === 'object' ? JSON.stringify(body) : body;
    const sent = {
      method,
      headers: { 'content-type': 'application/json', ...signIn },
      ...(text !== undefined && { body: text }),
    };
    return scm.send(new Request(adminHost + path, sent));
  };
  return {
    ...scm,
    ...{ admin, orgId, department: department?.id ?? 0, ask },
    read: async <T>(path: string) => {
      const { status, text } = await ask('GET', path);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`);
      return JSON.parse(text) as T;
    },
    order: async (body) => {
      const { json, text } = await ask('POST', '/api/ssl/v1/enroll', {
        body: { orgId, certType: 1018, term: 199, ...body },
      });
      if (typeof json['sslId'] !== 'number') throw new Error(`Not enrolled: ${text}`);
      return json['sslId'];
    },
    adminToken: async (as = admin) => {
      const { json } = await scm.send(tokenRequest({ client_id: as.clientId, client_secret: as.clientSecret }));
      return String(json['access_token']);
    },
  };
}
