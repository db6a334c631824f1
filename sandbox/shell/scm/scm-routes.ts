/** Addresses of SCM's side: what approvers and administrators there do, and trouble on demand. */
import type { Hono } from 'hono';
import type { World } from '../../world/world';
import type { Notice } from '../notices';
import { formOf, goTo, show, takeNotice, type Site } from '../visit';
import { scmPage } from './scm-page';

const PATH = '/scm';

type Decide = (world: World, certId: string) => string;

/** What an approver may decide, with the word that says it was done. */
const DECISIONS: Readonly<Partial<Record<string, Decide>>> = {
  approve(world, certId) {
    world.scm.orders.approve(certId);
    return `Order ${certId} is approved.`;
  },
  decline(world, certId) {
    world.scm.orders.decline(certId, 'Declined in the sandbox');
    return `Order ${certId} is declined.`;
  },
};

export function scmRoutes(app: Hono, site: Site): void {
  const { world } = site;
  app.get(PATH, (context) =>
    show(site, context, { title: 'SCM’s side', body: scmPage(world), notice: takeNotice(site, context) }),
  );
  app.post(`${PATH}/orders/:certId/:verb`, (context) => {
    const { certId, verb } = context.req.param();
    const decide = DECISIONS[verb];
    return decide ? goTo(site, context, { path: PATH, notice: decided(world, certId, decide) }) : context.notFound();
  });
  app.post(`${PATH}/faults/lost-answer`, (context) => {
    world.scm.faults.force('drop-after', { operation: 'enroll' });
    return goTo(site, context, { path: PATH, notice: done('The answer to the next order will be lost.') });
  });
  app.post(`${PATH}/faults/rate`, async (context) => {
    const { percent = '' } = await formOf(context);
    return goTo(site, context, { path: PATH, notice: setRate(world, percent) });
  });
  app.post(`${PATH}/accounts`, (context) => {
    const { name, clientId } = world.scm.accounts.create({ name: `Account ${world.scm.accounts.list().length + 1}` });
    return goTo(site, context, { path: PATH, notice: done(`“${name}” is there: ${clientId}.`) });
  });
}

/** A page may be older than the order: whoever decides too late is told so. */
function decided(world: World, certId: string, decide: Decide): Notice {
  const order = world.scm.orders.find(certId);
  if (!order) return refusal(`There is no order ${certId}.`);
  return order.status === 'Requested'
    ? done(decide(world, certId))
    : refusal(`Order ${certId} is already ${order.status}.`);
}

function setRate(world: World, percent: string): Notice {
  if (!/^\d{1,2}$/.test(percent) || Number(percent) > 90) return refusal('Give a whole number from 0 to 90.');
  world.scm.faults.setRate(Number(percent) / 100);
  return done(`From now on ${percent} % of the calls to SCM meet a fault.`);
}

const done = (text: string): Notice => ({ tone: 'done', text });
const refusal = (text: string): Notice => ({ tone: 'refusal', text });
