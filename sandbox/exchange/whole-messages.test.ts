import { requestOf } from './whole-request';
import { WholeResponse } from './whole-response';

const signal = () => new AbortController().signal;

describe('an answer that is there as a whole', () => {
  const answer = () =>
    new WholeResponse('{"a":["ü"]}', { status: 201, headers: { 'Content-Type': 'application/json' } });

  it('is a Response to whoever looks', () => {
    expect(answer()).toBeInstanceOf(Response);
    expect(answer()).toMatchObject({ status: 201, ok: true, bodyUsed: false, redirected: false });
    expect(answer().headers.get('content-type')).toBe('application/json');
  });

  it.each([
    ['text', (one: Response) => one.text(), '{"a":["ü"]}'],
    ['JSON', (one: Response) => one.json(), { a: ['ü'] }],
    ['bytes', async (one: Response) => Buffer.from(await one.arrayBuffer()).toString(), '{"a":["ü"]}'],
    ['a blob', async (one: Response) => (await one.blob()).text(), '{"a":["ü"]}'],
    ['a stream', (one: Response) => new Response(one.body).text(), '{"a":["ü"]}'],
    ['a copy', (one: Response) => one.clone().text(), '{"a":["ü"]}'],
  ])('reads as %s', async (_as, read, expected) => {
    expect(await read(answer())).toEqual(expected);
  });

  it('is read once, as every answer', async () => {
    const read = answer();
    await read.text();
    expect(read.bodyUsed).toBe(true);
    await expect(read.text()).rejects.toMatchObject({ name: 'TypeError' });
    await expect(read.json()).rejects.toMatchObject({ name: 'TypeError' });
    expect(() => read.clone()).toThrow('already been consumed');
  });

  it('is copied and then still read', async () => {
    const one = answer();
    const copy = one.clone();
    expect([await one.text(), await copy.text()]).toEqual(['{"a":["ü"]}', '{"a":["ü"]}']);
  });

  it('says that what is no JSON is none', async () => {
    await expect(new WholeResponse('<html>', {}).json()).rejects.toThrow('JSON');
  });
});

describe('a request that is there as a whole', () => {
  const posted = (parts = {}) =>
    requestOf('https://example.com/a?b=ü', { method: 'post', body: '{"a":1}', signal, ...parts });

  it('looks as a genuine one', () => {
    const genuine = new Request('https://example.com/a?b=ü', { method: 'post', body: '{"a":1}' });
    const whole = posted();
    expect([whole.url, whole.method, [...whole.headers]]).toEqual([genuine.url, genuine.method, [...genuine.headers]]);
  });

  it.each([
    ['text', (one: Request) => one.text(), '{"a":1}'],
    ['JSON', (one: Request) => one.json(), { a: 1 }],
    ['bytes', async (one: Request) => Buffer.from(await one.arrayBuffer()).toString(), '{"a":1}'],
    ['a copy', (one: Request) => one.clone().text(), '{"a":1}'],
    ['what is left beside a copy', (one: Request) => (one.clone(), one.text()), '{"a":1}'],
  ])('reads as %s', async (_as, read, expected) => {
    expect(await read(posted())).toEqual(expected);
  });

  it('has no text where it has no body', async () => {
    expect(await requestOf('https://example.com', { signal }).text()).toBe('');
  });

  it('keeps the type that it was given', () => {
    expect(posted({ headers: { 'Content-Type': 'application/json' } }).headers.get('content-type')).toBe(
      'application/json',
    );
  });

  it('is a genuine one where its body is no text', async () => {
    const form = new FormData();
    form.set('file', new Blob(['x']), 'x.txt');
    const read = await posted({ body: form }).formData();
    expect(read.get('file')).toBeInstanceOf(File);
  });

  it('tells whether the caller still waits', () => {
    const caller = new AbortController();
    const whole = posted({ signal: () => caller.signal });
    caller.abort();
    expect(whole.signal.aborted).toBe(true);
  });

  it('refuses what no request can be', () => {
    expect(() => posted({ method: 'GET' })).toThrow('cannot have body');
    expect(() => requestOf('nowhere', { signal })).toThrow('Invalid URL');
  });
});
