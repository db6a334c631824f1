/** Screens, their tabs and the fields on them. */
import { json } from '../../http/answers';
import { objectBody, param, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { envelope, namedOnly, page } from '../../http/paging';
import { asText } from '../../json';
import { newScreen } from '../../site/new-screen';
import type { Screen, ScreenTab } from '../../site/schemes';
import { nextNumber } from '../../site/site-state';
import { descriptionOf, newName, numbered, requireAdministrator } from './administrator';

export const createScreen: Operation = {
  method: 'POST',
  path: 'screens',
  async handle(exchange) {
    requireAdministrator(exchange);
    const body = await objectBody(exchange);
    const taken = exchange.site.schemes.screens.values();
    const name = newName(body, { what: 'screen', longest: 255, taken, conflict: 400 });
    return json(screenBean(newScreen(exchange.site, { name, description: descriptionOf(body), fieldIds: [] })), 201);
  },
};

export const listScreens: Operation = {
  method: 'GET',
  path: 'screens',
  handle(exchange) {
    requireAdministrator(exchange);
    const found = namedOnly(exchange, exchange.site.schemes.screens.values());
    const part = page(exchange, found, { usual: 100, most: 100 });
    return json(envelope({ ...part, values: part.values.map(screenBean) }));
  },
};

function screenBean({ id, name, description }: Screen) {
  return { id, name, description };
}

export const listTabs: Operation = {
  method: 'GET',
  path: 'screens/:screen/tabs',
  handle: (exchange) => json(askedScreen(exchange).tabs.map(tabBean)),
};

export const createTab: Operation = {
  method: 'POST',
  path: 'screens/:screen/tabs',
  async handle(exchange) {
    const { tabs } = askedScreen(exchange);
    const name = newName(await objectBody(exchange), { what: 'tab', longest: 255, taken: tabs, conflict: 400 });
    const tab: ScreenTab = { id: nextNumber(exchange.site, 'tab'), name, fieldIds: [] };
    tabs.push(tab);
    return json(tabBean(tab));
  },
};

function tabBean({ id, name }: ScreenTab) {
  return { id, name };
}

export const listTabFields: Operation = {
  method: 'GET',
  path: 'screens/:screen/tabs/:tab/fields',
  handle: (exchange) =>
    json(
      askedTab(exchange)
        .fieldIds.filter((id) => exchange.site.fields.has(id))
        .map((id) => fieldEntry(exchange, id)),
    ),
};

/** A field can stand on one tab of a screen only. */
export const addTabField: Operation = {
  method: 'POST',
  path: 'screens/:screen/tabs/:tab/fields',
  async handle(exchange) {
    const tab = askedTab(exchange);
    const id = asText((await objectBody(exchange))['fieldId']) ?? '';
    if (!exchange.site.fields.has(id)) throw new JiraError(404, [`The field '${id}' was not found.`]);
    if (askedScreen(exchange).tabs.some(({ fieldIds }) => fieldIds.includes(id))) {
      throw badRequest(`The field with id '${id}' already exists on the screen.`);
    }
    tab.fieldIds.push(id);
    return json(fieldEntry(exchange, id));
  },
};

function fieldEntry(exchange: Exchange, id: string) {
  return { id, name: exchange.site.fields.get(id)?.name ?? '' };
}

function askedScreen(exchange: Exchange): Screen {
  requireAdministrator(exchange);
  return numbered(exchange.site.schemes.screens, param(exchange, 'screen'), 'screen');
}

function askedTab(exchange: Exchange): ScreenTab {
  const id = Number(param(exchange, 'tab'));
  const tab = askedScreen(exchange).tabs.find((one) => one.id === id);
  if (!tab) throw new JiraError(404, ['The screen tab was not found.']);
  return tab;
}
