import { adminFixture, type AdminFixture } from '../testing/admin-fixture';
import { sampleCsr } from '../testing/sample-csr';

const day = 86_400_000;

type Row = Readonly<Record<string, unknown>> & { readonly sslId: number };

async function crowd(count: number, options: Parameters<typeof adminFixture>[0] = {}): Promise<AdminFixture> {
  const scm = await adminFixture(options);
  await scm.server.certificates.add(count);
  return scm;
}

async function walk(scm: AdminFixture, filter = '', size = 200): Promise<Row[]> {
  const rows: Row[] = [];
  for (let position = 0; ; position += size) {
    const page = await scm.read<Row[]>(`/api/ssl/v1?size=${size}&position=${position}${filter}`);
    rows.push(...page);
    if (page.length < size) return rows;
  }
}

describe('the certificate list', () => {
  it('gives every certificate once, seeded and ordered ones alike, and says how many there are', async () => {
    const scm = await crowd(450);
    const own = await scm.order({ csr: await sampleCsr({ commonName: 'www.example.com' }) });
    const rows = await walk(scm);
    expect(rows).toHaveLength(451);
    expect(new Set(rows.map(({ sslId }) => sslId)).size).toBe(451);
    expect(rows.at(-1)?.sslId).toBe(own);
    const head = await scm.ask('HEAD', '/api/ssl/v1');
    expect([head.status, head.text, head.headers.get('x-total-count')]).toEqual([200, '', '451']);
    expect(scm.server.calls()).toMatchObject({ 'ssl-list': 3, 'ssl-count': 1, 'ssl-details': 0 });
  });

  it.each([
    ['size=0', 200, 0],
    ['size=200', 200, 200],
    ['size=201', 400, undefined],
    ['size=-1', 400, undefined],
    ['size=many', 400, undefined],
    ['position=449', 200, 1],
    ['position=450', 200, 0],
    ['position=-1', 400, undefined],
    ['size=&position=', 200, 200],
  ])('answers ?%s with %s', async (query, status, count) => {
    const scm = await crowd(450);
    const answer = await scm.ask('GET', `/api/ssl/v2?${query}`);
    expect(answer.status).toBe(status);
    if (count === undefined) expect(answer.json['code']).toBe(-1601);
    else expect(JSON.parse(answer.text)).toHaveLength(count);
    if (count !== undefined) expect(answer.headers.get('x-total-count')).toBe('450');
  });

  it('has rows of three fields on 25, so that the state takes a call for each', async () => {
    const scm = await crowd(20);
    for (const row of await walk(scm)) {
      expect(
        Object.keys(row).every((name) =>
          ['sslId', 'commonName', 'subjectAlternativeNames', 'serialNumber'].includes(name),
        ),
      ).toBe(true);
      const details = await scm.read<Row>(`/api/ssl/v1/${row.sslId}`);
      expect(details).toMatchObject({ ...row, id: row.sslId, status: expect.any(String) as string });
    }
  });

  it('has the state and the dates in its rows on 26, equal to the details', async () => {
    const scm = await crowd(60, { dialect: { generation: 26 } });
    for (const { sslId, orgId, ...row } of await walk(scm)) {
      const details = await scm.read<Row>(`/api/ssl/v1/${sslId}`);
      for (const name of ['status', 'expires', 'requested', 'revoked', 'term', 'renewed', 'keyType']) {
        expect(details[name]).toEqual(row[name]);
      }
      expect(orgId).toBe(scm.orgId);
    }
    expect(scm.departures).toEqual([]);
  });

  it('shows every one of the thirteen states in a crowd, and finds each by its word', async () => {
    const scm = await crowd(3000, { dialect: { generation: 26 } });
    const rows = await walk(scm);
    const states = new Set(rows.map(({ status }) => String(status)));
    expect(states.size).toBe(13);
    for (const state of states) {
      const found = await walk(scm, `&status=${encodeURIComponent(state)}`);
      expect(found.map(({ sslId }) => sslId)).toEqual(
        rows.filter(({ status }) => status === state).map(({ sslId }) => sslId),
      );
    }
    expect(await walk(scm, '&status=SAApproved')).toHaveLength(
      rows.filter(({ status }) => status === 'SA Approved').length,
    );
  });

  it('takes no word for a state that it does not know', async () => {
    const scm = await crowd(10);
    expect((await scm.ask('GET', '/api/ssl/v1?status=Lost')).json).toEqual({
      code: -1601,
      description: "Field 'status' has invalid value.",
    });
  });

  it('carries 100,000 certificates without making them all', async () => {
    const scm = await crowd(100_000);
    const before = process.memoryUsage().heapUsed;
    for (const position of [0, 50_000, 99_800]) {
      expect(await scm.read<Row[]>(`/api/ssl/v1?size=200&position=${position}`)).toHaveLength(200);
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 2 ** 20);
    expect((await scm.ask('HEAD', '/api/ssl/v1')).headers.get('x-total-count')).toBe('100000');
  });

  it('is the same for the same seed, and another for another', async () => {
    const names = async (seed: number) => (await walk(await crowd(30, { seed }))).map(({ commonName }) => commonName);
    const first = await names(3);
    expect(await names(3)).toEqual(first);
    expect(await names(4)).not.toEqual(first);
  });
});

describe('a filter', () => {
  const wish = { status: 'Issued', names: ['shop.filter.example'] } as const;

  it.each([
    ['commonName=FILTER.example'],
    ['subjectAlternativeName=shop.filter'],
    ['serialNumber={serial}'],
    ['serialNumber={plainSerial}'],
  ])('%s finds the one certificate among many', async (query) => {
    const scm = await crowd(50);
    const id = Number(await scm.server.certificates.addOne(wish));
    const { serialNumber } = await scm.read<{ serialNumber: string }>(`/api/ssl/v1/${id}`);
    const filled = query
      .replace('{serial}', serialNumber)
      .replace('{plainSerial}', serialNumber.replaceAll(':', '').toLowerCase());
    expect((await walk(scm, `&${filled}`)).map(({ sslId }) => sslId)).toEqual([id]);
  });

  it('by profile, organization, key and way of asking tells the crowd apart', async () => {
    const scm = await crowd(300, { dialect: { generation: 26 } });
    const rows = await walk(scm);
    const expected = async (query: string, fits: (row: Row) => boolean) => {
      const found = await walk(scm, `&${query}`);
      expect(found.map(({ sslId }) => sslId)).toEqual(rows.filter(fits).map(({ sslId }) => sslId));
      expect(found.length).toBeGreaterThan(0);
    };
    await expected('sslTypeId=1018', ({ certTypeId }) => certTypeId === 1018);
    await expected(`orgId=${scm.department}`, ({ depId }) => depId === scm.department);
    await expected('keyAlgorithm=EC', ({ keyAlgorithm }) => keyAlgorithm === 'EC');
    await expected('keyParam=3072', ({ keyType }) => keyType === 'RSA - 3072');
    await expected('requestedVia=REST', ({ requestedVia }) => requestedVia === 'REST API');
    await expected('requestedVia=Enrollment%20Form', ({ requestedVia }) => requestedVia === 'Enrollment Form');
    await expected('requester=ada', ({ requester }) => requester === 'Ada Archer');
    await expected('renewalStatus=NOT_SCHEDULED', () => true);
    await expected('installStatus=Not%20configured&vendor=Sectigo%20Limited', () => true);
  });

  it('by days is known to 26 alone; 25 passes over it and gives everything', async () => {
    const seeds = {
      expiresIn: { notAfter: Date.UTC(2026, 2, 1) + 9 * day },
      later: { notAfter: Date.UTC(2026, 2, 1) + 90 * day },
    };
    for (const [generation, count] of [
      [25, 2],
      [26, 1],
    ] as const) {
      const scm = await adminFixture({ dialect: { generation } });
      for (const seed of Object.values(seeds)) await scm.server.certificates.addOne({ status: 'Issued', ...seed });
      expect(await walk(scm, '&expiresIn=10')).toHaveLength(count);
    }
    const scm = await adminFixture({ dialect: { generation: 26 } });
    expect((await scm.ask('GET', '/api/ssl/v2?expiresIn=201')).json['code']).toBe(-1601);
  });

  it('by hash finds a certificate that exists', async () => {
    const scm = await adminFixture({ account: { autoApprove: true }, issuanceSeconds: 0 });
    const id = Number(await scm.enroll({ csr: await sampleCsr({ commonName: 'www.example.com' }) }));
    await scm.enroll({ csr: await sampleCsr({ commonName: 'api.example.com' }) });
    const { certificateDetails } = await scm.read<{
      certificateDetails: { sha1Hash: string; sha256Hash: string; md5Hash: string };
    }>(`/api/ssl/v1/${id}`);
    for (const query of [
      `sha1Hash=${certificateDetails.sha1Hash}`,
      `sha256Hash=${certificateDetails.sha256Hash}`,
      `md5Hash=${certificateDetails.md5Hash}`,
    ]) {
      expect((await walk(scm, `&${query}`)).map(({ sslId }) => sslId)).toEqual([id]);
    }
  });
});

describe('dates', () => {
  const notAfter = Date.UTC(2026, 4, 21, 7, 8, 9);

  it.each([
    ['', '05/21/2026'],
    ['?dateFormat=ISO', '2026-05-21'],
    ['?dateFormat=iso_hms', '2026-05-21T07:08:09.000Z'],
    ['?dateFormat=EU', '21.05.2026'],
    ['?dateFormat=EU_HMS', '21.05.2026 07:08:09'],
    ['?dateFormat=US_HMS', '05/21/2026 07:08:09'],
    ['?dateFormat=dd/MM/yyyy', '21/05/2026'],
    ['?dateFormat=UK_HMS', '21/05/2026 07:08:09'],
    ['?dateFormat=JP', '2026/05/21'],
    ['?dateFormat=yyyy/MM/dd%20HH:mm:ss', '2026/05/21 07:08:09'],
  ])('are written as asked for by “%s”', async (query, written) => {
    const scm = await adminFixture();
    const id = await scm.server.certificates.addOne({ status: 'Issued', notAfter });
    expect((await scm.read<Row>(`/api/ssl/v1/${id}${query}`))['expires']).toBe(written);
  });

  it('follow the instance where the caller asks for none, and another style is refused', async () => {
    const scm = await adminFixture({ dialect: { dates: 'EU' } });
    const id = await scm.server.certificates.addOne({ status: 'Issued', notAfter });
    expect((await scm.read<Row>(`/api/ssl/v1/${id}`))['expires']).toBe('21.05.2026');
    expect((await scm.ask('GET', `/api/ssl/v1/${id}?dateFormat=Q`)).json['code']).toBe(-1601);
  });
});

describe('trouble with lists', () => {
  it.each([
    ['missing-row', 9],
    ['repeated-row', 11],
    ['shuffled-rows', 10],
  ] as const)('%s: the page comes with %s rows', async (kind, count) => {
    const scm = await crowd(10);
    const whole = (await walk(scm)).map(({ sslId }) => sslId);
    scm.server.faults.force(kind, { operation: 'ssl-list' });
    const odd = (await scm.read<Row[]>('/api/ssl/v1')).map(({ sslId }) => sslId);
    expect(odd).toHaveLength(count);
    expect(odd).not.toEqual(whole);
    expect(odd.every((id) => whole.includes(id))).toBe(true);
    expect((await walk(scm)).map(({ sslId }) => sslId)).toEqual(whole);
  });

  it('moving-total: the count is another while the list is walked', async () => {
    const scm = await crowd(10);
    scm.server.faults.force('moving-total', { operation: 'ssl-list', times: 20 });
    for (let times = 0; times < 20; times++) {
      expect((await scm.ask('GET', '/api/ssl/v1')).headers.get('x-total-count')).not.toBe('10');
    }
  });

  it('unknown-word, absent-fields and html-page leave a client little to read', async () => {
    const scm = await crowd(1);
    const [{ sslId }] = (await walk(scm)) as [Row];
    const ask = async (kind: 'unknown-word' | 'absent-fields' | 'html-page') => {
      scm.server.faults.force(kind, { operation: 'ssl-details' });
      return scm.server.fetch(
        new Request(`https://cert-manager.com/api/ssl/v1/${sslId}`, {
          headers: { login: 'pki.admin', password: scm.admin.password, customerUri: 'example' },
        }),
      );
    };
    expect(await (await ask('unknown-word')).json()).toMatchObject({ status: 'Quarantined' });
    expect(Object.keys((await (await ask('absent-fields')).json()) as object)).toEqual(['sslId', 'id']);
    const page = await ask('html-page');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html>')]);
  });

  it('awkward certificates: hostile names and ten thousand names', async () => {
    const scm = await adminFixture({ dialect: { generation: 26 } });
    const ids = await scm.server.certificates.addAwkward();
    const rows = await walk(scm);
    expect(rows.map(({ sslId }) => String(sslId))).toEqual(ids);
    expect(rows.at(-1)).toMatchObject({ sanCount: 10_000 });
    for (const id of ids) expect((await scm.ask('GET', `/api/ssl/v1/collect/${id}/x509CO`)).status).toBe(200);
    expect(rows.some(({ commonName }) => String(commonName).includes('<script>'))).toBe(true);
    expect(rows.some(({ commonName }) => String(commonName).includes('\n'))).toBe(true);
  });
});
