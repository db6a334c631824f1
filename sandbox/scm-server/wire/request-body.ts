/** What can be told from a request's body before anybody reads it for good. */

export function sendsJson(request: Request): boolean {
  return /^application\/(?:.+\+)?json\b/i.test(request.headers.get('content-type') ?? '');
}

/** For the journal of faults only; a body that can't be read has no comments. */
export function commentsIn(body: string): string | undefined {
  if (body === '') return undefined;
  try {
    const value: unknown = JSON.parse(body);
    const comments = typeof value === 'object' && value !== null && 'comments' in value ? value.comments : undefined;
    return typeof comments === 'string' ? comments : undefined;
  } catch {
    return undefined;
  }
}
