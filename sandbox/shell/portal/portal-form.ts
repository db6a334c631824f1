/** The form of the portal, with which customers ask for a certificate. */
import { html } from 'hono/html';
import { csrHelp } from '../create/csr-help';
import type { Screen } from '../forms/field-metadata';
import { fieldRows, type FormState } from '../forms/field-rows';
import type { Markup } from '../page';
import type { Site } from '../site';
import { fileRow } from './file-row';
import { REQUEST_TYPE } from '../../jira-server/service-desk/service-project';

const TYPE = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const [PROFILE, CSR] = ['Certificate profile', 'Certificate CSR text'];

/** Fields of the form, by id. */
export function portalScreen({ world }: Site): Screen {
  const { site } = world.jira;
  const desk = site.projects().find(({ serviceDesk }) => serviceDesk !== undefined);
  const allowedValues = site.options(PROFILE, desk?.key).map((value, at) => ({ id: String(at), value }));
  return {
    summary: { name: 'Summary', required: true, schema: { type: 'string', system: 'summary' } },
    [site.fieldId(PROFILE)]: {
      ...{ name: PROFILE, required: true, schema: { type: 'option', custom: `${TYPE}select` }, allowedValues },
    },
    [site.fieldId(CSR)]: { name: CSR, required: false, schema: { type: 'string', custom: `${TYPE}textarea` } },
  };
}

/** @returns what was typed, as the portal's API takes it */
export function typedRequest({ world }: Site, draft: FormState['draft']) {
  const typed = (field: string) => draft[world.jira.site.fieldId(field)] ?? '';
  return { summary: draft['summary'] ?? '', profile: typed(PROFILE), csr: typed(CSR) };
}

export function portalForm(screen: Screen, state: Pick<FormState, 'draft' | 'errors'>): Markup {
  return html`<p class="hint"><a href="/portal">Portal</a></p>
    <h1>${REQUEST_TYPE}</h1>
    <form method="post" action="/portal" enctype="multipart/form-data">
      ${fieldRows(screen, { ...state, values: {}, people: [], below: csrHelp(screen) })} ${fileRow('Attachment')}
      <div class="actions">
        <button class="primary">Send</button>
        <a class="button" href="/portal">Cancel</a>
      </div>
    </form>`;
}
