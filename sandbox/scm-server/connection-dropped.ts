/** A connection that broke before an answer came, in the shape in which Node's `fetch` (undici) reports it. */

/** Thrown by the stand-in's `fetch` instead of an answer. Whether the call was carried out, the caller can't tell. */
export class ConnectionDropped extends TypeError {
  constructor() {
    super('fetch failed', { cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }) });
  }
}

/** Thrown for a host name under which no surface of SCM answers, as undici reports an unknown name. */
export class HostNotFound extends TypeError {
  constructor(hostname: string) {
    const cause = Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND', hostname });
    super('fetch failed', { cause });
  }
}
