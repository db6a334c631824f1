/** Journey 5: an SCM that lists certificates with the ids of organizations alone: their names come from the synced tab. */
import { inventoryCalls } from '../../src/contract/certificates/inventory-calls';
import { sync } from './stage/account-orders';
import { begin, linkAccount, rowsOf } from './stage/linked-account';
import { curtain, demand, HOUR, setStage } from './stage/stage';

it('shows names of organizations and departments once their tab is synced', async () => {
  const stage = await setStage({ dialect: { generation: 25 } });
  await stage.scm.certificates.add(40);
  const { id: account } = await linkAccount(stage);
  await begin(stage, account);
  await stage.advance(HOUR);
  const counted = async () =>
    demand(await stage.requester.onCertificatesPage(inventoryCalls.viewInventory, { account })).snapshot!
      .byOrganization;
  await sync(stage, account);
  const organization = stage.scm.directory.organizations.list()[0]!.name;
  expect((await counted()).map(({ name }) => name).sort()).toEqual([organization, `Web team (${organization})`]);
  const names = new Map((await counted()).map(({ value, name }) => [value, name]));
  for (const { orgId, orgName } of await rowsOf(stage, { account })) expect(orgName).toBe(names.get(orgId));
  curtain(stage);
});
