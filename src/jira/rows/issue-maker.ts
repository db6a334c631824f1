/** The making of issues for rows over Jira's REST API. */
import type { IssueMaker } from '../../use-cases/ports/inventory/row-issues';
import type { FieldIds } from '../issue/field-ids';
import { bulkCreate } from './bulk-create';
import { findMade } from './find-made';
import { makingPlace } from './making-place';
import { moveByOwn } from './own-moves';

/** @param ids of the connector's fields in this Jira */
export function createIssueMaker(ids: () => Promise<FieldIds>): IssueMaker {
  return {
    place: async (projectId) => makingPlace(projectId, await ids()),
    create: async (place, drafts) => bulkCreate(place, drafts, await ids()),
    findMade,
    move: moveByOwn,
  };
}
