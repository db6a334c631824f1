/** How long an event of the audit list is kept: the journey of a year and more, most of which are idle hours. */
import { auditCalls } from '../../src/contract/admin/audit-calls';
import { DAY } from './stage/life-of-a-certificate';
import { demand, setStage, type Stage } from './stage/stage';

const created = async (stage: Stage) =>
  demand(await stage.admin.onAdminPage(auditCalls.listAudit, { act: 'createProfile' })).events;

it('an event is kept for four hundred days', async () => {
  const stage = await setStage();
  await stage.advance(399 * DAY);
  expect(await created(stage)).toMatchObject([{ act: 'createProfile', outcome: 'done' }]);
  await stage.advance(2 * DAY);
  expect(await created(stage)).toEqual([]);
});
