import type { Fetch } from './client';
import type { SeenCall } from './watched-fetch';
import { watchedFetch } from './watched-fetch';

const URL_WITH_QUERY = 'https://scm.example.com/api/v1/certificates/7?token=secret';

async function watch(fetch: Fetch): Promise<{ seen: SeenCall[]; outcome: unknown }> {
  const seen: SeenCall[] = [];
  let now = 0;
  const watched = watchedFetch(
    fetch,
    () => (now += 5),
    (call) => Promise.resolve(void seen.push(call)),
  );
  const outcome = await watched(URL_WITH_QUERY, { method: 'POST', body: 'secret' }).catch((thrown: unknown) => thrown);
  return { seen, outcome };
}

describe('watched calls', () => {
  it('tell where they went and how they ended, without query and body', async () => {
    const answer = new Response(null, { status: 204 });
    const { seen, outcome } = await watch(() => Promise.resolve(answer));
    expect(outcome).toBe(answer);
    expect(seen).toEqual([
      { method: 'POST', host: 'scm.example.com', path: '/api/v1/certificates/7', status: 204, ms: 5 },
    ]);
  });

  it('tell that no answer came, and fail as they would', async () => {
    const dropped = new Error('dropped');
    const { seen, outcome } = await watch(() => Promise.reject(dropped));
    expect(outcome).toBe(dropped);
    expect(seen).toMatchObject([{ status: 0 }]);
  });
});
