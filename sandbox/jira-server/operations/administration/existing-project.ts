/** The project a set-up operation is about. */
import type { Exchange } from '../../http/exchange';
import { JiraError } from '../../http/jira-error';
import { asIdentifier, type Json } from '../../json';
import { findProject, type Project } from '../../site/site-state';

/** @throws JiraError 404, or `missing` where the operation answers otherwise */
export function existingProject(exchange: Exchange, id: Json | undefined, missing = 404): Project {
  const project = findProject(exchange.site, asIdentifier(id) ?? '');
  if (!project) throw new JiraError(missing, [`No project could be found with id '${asIdentifier(id) ?? ''}'.`]);
  return project;
}
