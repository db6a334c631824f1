/** The client credentials grant (RFC 6749 §4.4) as Keycloak answers it. */
import { jsonReply, type Reply } from '../wire/reply';

/** Whoever has an id and a secret: a REST account, or an administrator of type API. */
export interface ApiClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface ApiClients {
  readonly find: (clientId: string) => ApiClient | undefined;
}

interface Credentials {
  readonly id: string;
  /** Any one may be the right one. */
  readonly secrets: readonly string[];
}

/** Thrown by the checks; becomes `{error, error_description}`. */
class OAuthRefusal extends Error {
  readonly status: 400 | 401;
  readonly error: string;

  constructor(error: string, description: string, status: 400 | 401 = 400) {
    super(description);
    this.error = error;
    this.status = status;
  }
}

export function oauthRefusalReply(thrown: unknown): Reply {
  if (!(thrown instanceof OAuthRefusal)) throw thrown;
  return jsonReply(thrown.status, { error: thrown.error, error_description: thrown.message });
}

/** @throws OAuthRefusal invalid_request, unsupported_grant_type, invalid_client */
export function clientOf(form: URLSearchParams, basic: string | null, clients: ApiClients): ApiClient {
  requireGrant(form);
  const { id, secrets } = fromBasic(basic) ?? fromForm(form);
  const client = clients.find(id);
  if (!client || !secrets.includes(client.clientSecret)) {
    throw new OAuthRefusal('invalid_client', 'Invalid client or Invalid client credentials', 401);
  }
  return client;
}

function requireGrant(form: URLSearchParams): void {
  const repeated = [...form.keys()].some((name) => form.getAll(name).length > 1);
  if (repeated) throw new OAuthRefusal('invalid_request', 'duplicated parameter');
  const grant = form.get('grant_type');
  if (!grant) throw new OAuthRefusal('invalid_request', 'Missing form parameter: grant_type');
  if (grant !== 'client_credentials') throw new OAuthRefusal('unsupported_grant_type', 'Unsupported grant_type');
}

function fromForm(form: URLSearchParams): Credentials {
  return { id: form.get('client_id') ?? '', secrets: form.getAll('client_secret') };
}

/** RFC 6749 §2.3.1 has id and secret form-encoded before they are joined; many clients join them as they are. */
function fromBasic(header: string | null): Credentials | undefined {
  const encoded = /^basic\s+(\S+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const secret = rest.join(':');
  return { id: formDecoded(id), secrets: [secret, formDecoded(secret)] };
}

function formDecoded(value: string): string {
  return new URLSearchParams(`v=${value.replaceAll('&', '%26')}`).get('v') ?? '';
}
