/** Makes types of issue links. */
import { linkTypeBean } from '../../beans/site-beans';
import { json } from '../../http/answers';
import { objectBody, type Operation } from '../../http/exchange';
import { badRequest } from '../../http/jira-error';
import { asText } from '../../json';
import { nextId } from '../../site/site-state';
import { newName, requireAdministrator } from './administrator';

/** A name in use and a caller without the right are both 404. */
export const createLinkType: Operation = {
  method: 'POST',
  path: 'issueLinkType',
  async handle(exchange) {
    requireAdministrator(exchange, 404);
    const { linkTypes } = exchange.site;
    const body = await objectBody(exchange);
    const name = newName(body, { what: 'link type', longest: 255, taken: linkTypes, conflict: 404 });
    const [inward, outward] = [asText(body['inward']) ?? '', asText(body['outward']) ?? ''];
    if (inward === '' || outward === '') throw badRequest('The descriptions of both directions are required.');
    const type = { id: nextId(exchange.site, 'linkType'), name, inward, outward };
    linkTypes.push(type);
    return json(linkTypeBean(exchange, type), 201);
  },
};
