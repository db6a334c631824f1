/** Journey 5: a person with the right to see an account reads what happened in a period, by whom, and what failed. */
import { reportCalls } from '../../src/contract/certificates/report-calls';
import type { PeriodAsk } from '../../src/domain/inventory/reports/period';
import type { ReportAnswer, ReportKind } from '../../src/domain/inventory/reports/report';
import type { RowAct, Saying } from '../../src/domain/inventory/acts/row-acts';
import { orderCalls } from '../../src/contract/certificates/order-calls';
import { actCalls } from '../../src/contract/certificates/act-calls';
import { DAY_MS, neverExpires } from '../../src/domain/validity';
import { createCsr } from '../../sandbox/world/keys';
import { begin, linkAccount, rowsOf } from './stage/linked-account';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

interface World extends Stage {
  readonly id: string;
}

const NAMES = ['one', 'two', 'three', 'four'].map((name) => `${name}.example.com`);

async function imported(): Promise<World> {
  const stage = await setStage({ dialect: { generation: 26 } });
  for (const name of NAMES) await stage.scm.certificates.addOne({ status: 'Issued', names: [name] });
  await stage.scm.certificates.addOne({ status: 'Requested', names: ['asked.example.com'] });
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
  return { ...stage, id };
}

async function press(world: World, name: string, act: RowAct, saying: Saying = {}, by = world.admin) {
  const [row] = await rowsOf(world, { account: world.id, by: { what: 'name', value: name } });
  const { sslId, serialNumber } = row!;
  return by.onCertificatesPage(actCalls.actOnRow, { account: world.id, sslId, serialNumber, act, saying });
}

const report = async (
  world: World,
  kind: ReportKind,
  period: PeriodAsk = { preset: 'this-month' },
  account = world.id,
) => demand(await world.requester.onCertificatesPage(reportCalls.listReport, { account, kind, period }));

const namesIn = ({ lines }: ReportAnswer) => lines.map(({ commonName }) => commonName).sort();

const REVOKE = { reason: 'Superseded' };

it('says what expires in a period, without what is revoked or was deleted here', async () => {
  const world = await imported();
  const ends = (await rowsOf(world, { account: world.id }))
    .map(({ notAfter }) => notAfter)
    .filter((at) => !neverExpires(at));
  const all = { from: Math.min(...ends), until: Math.max(...ends) };
  expect(namesIn(await report(world, 'expiring', all))).toEqual([...NAMES].sort());
  expect(await report(world, 'expiring', { from: all.until + 1, until: all.until + DAY_MS })).toMatchObject({
    lines: [],
  });
  demand(await press(world, 'one.example.com', 'revoke', REVOKE));
  demand(await press(world, 'two.example.com', 'hide'));
  expect(namesIn(await report(world, 'expiring', all))).toEqual(['four.example.com', 'three.example.com']);
  curtain(world);
});

it('says what was issued, and not what was only asked for', async () => {
  const world = await imported();
  const begun = (await rowsOf(world, { account: world.id })).map(({ notBefore }) => notBefore).filter((at) => at > 0);
  const all = { from: Math.min(...begun), until: Math.max(...begun) };
  expect(namesIn(await report(world, 'issued', all))).toEqual([...NAMES].sort());
  expect(await report(world, 'issued', { from: 0, until: all.from - 1 })).toMatchObject({ lines: [], from: 0 });
});

it('says what was revoked and by whom, whether from Jira or elsewhere', async () => {
  const world = await imported();
  demand(await press(world, 'one.example.com', 'revoke', REVOKE));
  const [two] = await rowsOf(world, { account: world.id, by: { what: 'name', value: 'two.example.com' } });
  world.scm.orders.revoke(two!.sslId);
  await begin(world, world.id);
  await world.advance(HOUR);
  const revoked = await report(world, 'revoked', { preset: 'last-90-days' });
  expect(namesIn(revoked)).toEqual(['one.example.com', 'two.example.com']);
  const by = new Map(revoked.lines.map(({ commonName, actor }) => [commonName, actor]));
  expect(by.get('one.example.com')).toBe(world.people.administrator);
  expect(by.get('two.example.com')).toBe('');
  expect(revoked.people).toMatchObject([{ id: world.people.administrator, name: 'Ada Administrator' }]);
});

it('says what was renewed and replaced, and who ordered it', async () => {
  const world = await imported();
  const [one, two] = await rowsOf(world, { account: world.id });
  const common = { account: world.id, confirmed: true, dcvMode: '' as const, dcvEmail: '' };
  const csrOf = async (name: string) => (await createCsr([name])).csrPem;
  const renewed = { ...common, sslId: one!.sslId, csr: await csrOf(one!.commonName) };
  const replaced = { ...common, sslId: two!.sslId, csr: await csrOf(two!.commonName), names: [], reason: 'New key' };
  demand(await world.operator.onCertificatesPage(orderCalls.renewCertificate, renewed));
  demand(await world.operator.onCertificatesPage(orderCalls.replaceCertificate, replaced));
  await world.advance(6 * HOUR);
  const by = world.people.operator;
  expect((await report(world, 'renewed')).lines).toMatchObject([{ commonName: one!.commonName, actor: by }]);
  expect((await report(world, 'replaced')).lines).toMatchObject([{ commonName: two!.commonName, actor: by }]);
  const done = await report(world, 'done');
  expect(done.lines.filter(({ actor }) => actor === by).map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining(['Renew through an SCM account: done.', 'Replace through an SCM account: done.']),
  );
  expect(await report(world, 'renewed', { preset: 'last-month' })).toMatchObject({ lines: [] });
});

it('says what people did and what failed, of this account alone', async () => {
  const world = await imported();
  const { id: other } = await linkAccount(world, 'Other');
  world.scm.faults.force('503', { operation: 'ssl-revoke', times: 1 });
  expect(await press(world, 'one.example.com', 'revoke', REVOKE)).toMatchObject({ ok: false });
  demand(await press(world, 'one.example.com', 'revoke', REVOKE));
  await world.advance(60_000);
  expect(await press(world, 'two.example.com', 'approve', { message: 'No' }, world.requester)).toMatchObject({
    code: 'no-right',
  });
  const done = await report(world, 'done');
  expect(done.lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...{ commonName: 'one.example.com', actor: world.people.administrator },
        sentence: 'Revoke certificate of SCM account: done.',
      }),
    ]),
  );
  const failed = await report(world, 'failed');
  expect(failed.lines.map(({ commonName, actor, sentence }) => [commonName, actor, sentence.split(':')[0]])).toEqual([
    ['two.example.com', world.people.requester, 'Approve order of SCM account'],
    ['one.example.com', world.people.administrator, 'Revoke certificate of SCM account'],
  ]);
  expect(await report(world, 'failed', { preset: 'this-month' }, other)).toMatchObject({ lines: [] });
  const ofOther = await report(world, 'done', { preset: 'this-month' }, other);
  expect(ofOther.lines.map(({ sentence }) => sentence)).toEqual(['Save SCM account: done.']);
});

it('is not for people who may not see the account, nor for a time that ends before it begins', async () => {
  const world = await imported();
  const asked = { account: world.id, kind: 'failed', period: { preset: 'this-month' } } as const;
  const answer = await world.stranger.onCertificatesPage(reportCalls.listReport, asked);
  expect(answer).toMatchObject({ ok: false, code: 'not-found' });
  const backwards = { ...asked, period: { from: 2, until: 1 } };
  expect(await world.requester.onCertificatesPage(reportCalls.listReport, backwards)).toMatchObject({
    ...{ ok: false, code: 'invalid-input' },
  });
});
