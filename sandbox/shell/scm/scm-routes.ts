/** Addresses of SCM's side: what approvers and administrators there do, and trouble on demand. */
import type { Context, Hono } from 'hono';
import type { World } from '../../world/world';
import { done, refusal, type Notice } from '../notices';
import type { Site } from '../site';
import { formOf, goTo, show, takeNotice } from '../visit';
import { DECISIONS, type Decision } from './decisions';
import { scmPage } from './scm-page';

const PATH = '/scm';

export function scmRoutes(app: Hono, site: Site): void {
  const back = (context: Context, notice: Notice) => goTo(site, context, { path: PATH, notice });
  app.get(PATH, (context) => {
    const from = Math.max(0, Math.trunc(Number(context.req.query('from') ?? 0)) || 0);
    const notice = takeNotice(site, context);
    return show(site, context, { title: 'SCM’s side', body: scmPage(site.world, from), notice });
  });
  app.post(`${PATH}/orders/:certId/:verb`, async (context) => {
    const { certId, verb } = context.req.param();
    const decision = DECISIONS.find((one) => one.verb === verb);
    if (!decision) return context.notFound();
    const { reason = '' } = await formOf(context);
    return back(context, decided(site.world, decision, { certId, reason }));
  });
  app.post(`${PATH}/faults/lost-answer`, (context) => {
    site.world.scm.faults.force('drop-after', { operation: 'enroll' });
    return back(context, done('The answer to the next order will be lost.'));
  });
  app.post(`${PATH}/faults/rate`, async (context) => {
    const { percent = '' } = await formOf(context);
    return back(context, setRate(site.world, percent));
  });
  app.post(`${PATH}/accounts`, (context) => {
    const { accounts } = site.world.scm;
    const { name, clientId } = accounts.create({ name: `Account ${accounts.list().length + 1}` });
    return back(context, done(`“${name}” is there: ${clientId}.`));
  });
}

/** A page may be older than the order: whoever decides too late is told so. */
function decided(world: World, { from, act }: Decision, asked: { certId: string; reason: string }): Notice {
  const { certId, reason } = asked;
  const order = world.scm.orders.find(certId);
  if (!order) return refusal(`There is no order ${certId}.`);
  return from.includes(order.status)
    ? done(act(world, certId, reason))
    : refusal(`Order ${certId} is already ${order.status}.`);
}

function setRate(world: World, percent: string): Notice {
  if (!/^\d{1,2}$/.test(percent) || Number(percent) > 90) return refusal('Give a whole number from 0 to 90.');
  world.scm.faults.setRate(Number(percent) / 100);
  return done(`From now on ${percent} % of the calls to SCM meet a fault.`);
}
