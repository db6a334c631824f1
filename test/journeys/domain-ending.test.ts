/** A domain whose validation ends before certificates under it are renewed: one issue, kept up to date, closed by the app. */
import type { IssueFacts } from '../../sandbox/jira-server/site-facts';
import { validate } from '../../sandbox/scm-server/directory/domains/domain-validation';
import { addEnding, DOMAIN, syncDomains, validateAnew, type Ending } from './stage/ending-domain';
import { importAll } from './stage/issues-of-rows';
import { BRIEF, DAY, enrolled, policy } from './stage/life-of-a-certificate';
import { linkAccount } from './stage/linked-account';
import { curtain, setStage, type Stage, type StageOptions } from './stage/stage';

const CREATE = { method: 'POST', pathPattern: /\/issue$/ };

interface World extends Stage {
  /** Id of the linked account. */
  readonly id: string;
}

/** An account with a domain whose validation ends in so many days. */
async function linked(ending: Ending, options: StageOptions = {}): Promise<World> {
  const stage = await setStage({ ...BRIEF, ...options });
  addEnding(stage, ending);
  const { id } = await linkAccount(stage);
  return { ...stage, id };
}

const sync = (world: World): Promise<void> => syncDomains(world, world.id);

const told = (stage: Stage): readonly IssueFacts[] =>
  stage.jira.site.issues().filter(({ summary }) => summary.startsWith('Validate domain:'));

function theTold(stage: Stage): IssueFacts {
  const [issue, ...more] = told(stage);
  expect(more).toEqual([]);
  if (!issue) throw new Error('No issue was opened.');
  return issue;
}

async function fieldsOf(stage: Stage, key: string) {
  const answer = await stage.admin.call('GET', `/issue/${key}?fields=description,duedate,assignee`);
  return ((await answer.json()) as { fields: { duedate: string; assignee: { accountId: string } | null } }).fields;
}

it.each(['once', 'twice'] as const)(
  'opens one issue, says there what comes to depend on it and that it has ended, and closes it (delivered %s)',
  async (delivery) => {
    const world = await linked({ days: 25 }, { delivery });
    const key = await enrolled(world, [`www.${DOMAIN}`]);
    await sync(world);
    const { key: issue, summary } = theTold(world);
    expect(summary).toBe(`Validate domain:${DOMAIN} (ends 2026-11-27)`);
    const fields = await fieldsOf(world, issue);
    expect(fields).toMatchObject({ duedate: '2026-11-27', assignee: { accountId: world.people.requester } });
    const words = JSON.stringify(fields);
    expect(words).toContain('ends on 2026-11-27');
    expect(words).toContain('validated by: E-mail');
    expect(words).toContain(`www.${DOMAIN} (${key}): renewed by a person`);
    await world.advance(3 * DAY);
    expect([told(world).length, world.comments(issue)]).toEqual([1, []]);

    const other = await enrolled(world, [`api.${DOMAIN}`]);
    await world.advance(DAY);
    const came = `These certificates depend on it, too:\napi.${DOMAIN} (${other}): renewed by a person`;
    expect(world.comments(issue)).toEqual([expect.stringContaining(came)]);

    await world.advance(23 * DAY);
    expect(world.comments(issue)).toHaveLength(2);
    expect(world.comments(issue)[1]).toMatch(/ended on 2026-11-27.*does not list it as validated again/);

    validateAnew(world);
    await world.advance(2 * DAY);
    expect(world.comments(issue).at(-1)).toMatch(/validated again, until 2027-/);
    expect(world.issue(issue).status).toBe('Certificate Cancelled');
    await world.advance(3 * DAY);
    expect([told(world).length, world.comments(issue).length]).toEqual([1, 3]);
    curtain(world);
  },
);

it('opens none while the app renews before it ends, and one for the certificate that then comes', async () => {
  const world = await linked({ days: 40 });
  await policy(world, { autoRenew: true });
  await enrolled(world, [`www.${DOMAIN}`]);
  await sync(world);
  await world.advance(28 * DAY);
  expect(told(world)).toEqual([]);
  await world.advance(4 * DAY);
  expect(JSON.stringify(await fieldsOf(world, theTold(world).key))).toMatch(/to be renewed on 202/);
  curtain(world);
});

it('opens none where a DNS connector of SCM keeps it validated', async () => {
  const world = await linked({ days: 40, by: 'CNAME', keptFresh: true });
  await enrolled(world, [`www.${DOMAIN}`]);
  await sync(world);
  await world.advance(45 * DAY);
  expect(told(world)).toEqual([]);
  curtain(world);
});

it('opens one where the app cannot renew before it ends, and closes it when nothing depends on it any more', async () => {
  const world = await linked({ days: 12, by: 'CNAME' });
  await policy(world, { autoRenew: true });
  const key = await enrolled(world, [`www.${DOMAIN}`]);
  await sync(world);
  const { key: issue } = theTold(world);
  expect(JSON.stringify(await fieldsOf(world, issue))).toMatch(/DNS connector.*to be renewed on 2026-12-0/);
  await world.requester.transition(key, 'Do Not Renew', {
    [world.jira.site.fieldId('Certificate not renewed because')]: 'The shop closes.',
  });
  await world.advance(2 * DAY);
  expect(world.comments(issue)).toEqual(['No certificate depends on this validation any more.']);
  expect(world.issue(issue).status).toBe('Certificate Cancelled');
  curtain(world);
});

it('looks after imported certificates, too, and names each of them once', async () => {
  const world = await linked({ days: 20 });
  const notAfter = world.clock.now() + 50 * DAY;
  await world.scm.certificates.addOne({ status: 'Issued', names: [`old.${DOMAIN}`], notAfter });
  await enrolled(world, [`www.${DOMAIN}`]);
  await importAll(world, world.id);
  await sync(world);
  const words = JSON.stringify(await fieldsOf(world, theTold(world).key));
  expect(words).toContain('2 certificates depend on it');
  expect(words.match(/old\.shop/g)).toHaveLength(1);
  expect(words.match(/www\.shop/g)).toHaveLength(1);
  curtain(world);
});

it.each(['before', 'after'] as const)('opens one where Jira’s answer was lost %s it did', async (moment) => {
  const world = await linked({ days: 20 });
  world.jira.manage.setIndexLag(5_000);
  await enrolled(world, [`www.${DOMAIN}`]);
  world.jira.faults.force({ status: 502, moment }, CREATE);
  await sync(world);
  await world.advance(2 * DAY);
  expect(world.jira.faults.journal()).toHaveLength(1);
  const { key } = theTold(world);
  validateAnew(world);
  await world.advance(2 * DAY);
  expect(world.issue(key).status).toBe('Certificate Cancelled');
  curtain(world);
});

it('says why it closed the issue although Jira took no comment then', async () => {
  const world = await linked({ days: 20 }, { delivery: 'twice' });
  await enrolled(world, [`www.${DOMAIN}`]);
  await sync(world);
  const { key } = theTold(world);
  validateAnew(world);
  world.jira.faults.force({ status: 503 }, { method: 'POST', pathPattern: /\/comment$/ });
  await world.advance(2 * DAY);
  expect(world.jira.faults.journal()).toHaveLength(1);
  expect(world.issue(key).status).toBe('Certificate Cancelled');
  expect(world.comments(key)).toEqual([expect.stringContaining('validated again, until')]);
  curtain(world);
});

it('says nothing more on an issue that somebody closed, and opens no other for the same validation', async () => {
  const world = await linked({ days: 10 });
  await enrolled(world, [`www.${DOMAIN}`]);
  await sync(world);
  const { key } = theTold(world);
  const moved = await world.requester.transition(key, 'Cancel Request');
  expect(moved.status).toBe(204);
  const before = world.comments(key);
  await world.advance(15 * DAY);
  expect(world.comments(key)).toEqual(before);
  expect(told(world)).toHaveLength(1);
  // What is validated anew and ends again is another matter.
  const { validation } = world.scm.directory.domains.named(DOMAIN)!;
  validate(validation, 'EMAIL', world.clock.now());
  validation.expiresAt = world.clock.now() + 20 * DAY;
  await world.advance(2 * DAY);
  expect(told(world)).toHaveLength(2);
  curtain(world);
});
