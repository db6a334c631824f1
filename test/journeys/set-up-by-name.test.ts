/** Set-up finds its parts by their names: what a person made under one of them meanwhile is never taken for the app's own. */
import { attempt, CERT, everything, otherProject, remove, untouchedStage } from './stage/set-up-on-stage';
import { curtain, type Stage } from './stage/stage';

/** A person makes something through Jira. */
async function byHand(stage: Stage, path: string, body: object): Promise<void> {
  const answer = await stage.admin.call('POST', path, body);
  if (!answer.ok) throw new Error(await answer.text());
}

const STATUS = '00000000-0000-4000-8000-000000000001';

function workflow(name: string) {
  const create = { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: STATUS, links: [] };
  return {
    scope: { type: 'GLOBAL' },
    statuses: [{ statusReference: STATUS, name: 'Open by hand', statusCategory: 'TODO' }],
    workflows: [{ name, statuses: [{ statusReference: STATUS, properties: {} }], transitions: [create] }],
  };
}

const SELECT = 'com.atlassian.jira.plugin.system.customfieldtypes:select';

/** The call that makes it, what it is called, and how a person makes one of the same name. */
const PARTS: readonly (readonly [path: RegExp, name: string, make: (stage: Stage, name: string) => Promise<void>])[] = [
  [/\/issuetype$/, 'Certificate', (stage, name) => byHand(stage, '/issuetype', { name, type: 'standard' })],
  [/\/field$/, 'Certificate profile', (stage, name) => byHand(stage, '/field', { name, type: SELECT })],
  [/\/screens$/, 'SCM Certificate screen', (stage, name) => byHand(stage, '/screens', { name })],
  [
    /\/workflows\/create$/,
    'SCM Certificate workflow',
    (stage, name) => byHand(stage, '/workflows/create', workflow(name)),
  ],
  [
    /\/screenscheme$/,
    'SCM Certificate screen scheme',
    (stage, name) => byHand(stage, '/screenscheme', { name, screens: { default: 1 } }),
  ],
  [
    /\/issuetypescreenscheme$/,
    'SCM Certificate issue type screens: CERT',
    (stage, name) => {
      const issueTypeMappings = [{ issueTypeId: 'default', screenSchemeId: '1' }];
      return byHand(stage, '/issuetypescreenscheme', { name, issueTypeMappings });
    },
  ],
  [
    /\/issuetypescheme$/,
    'SCM Certificate issue types: CERT',
    (stage, name) => byHand(stage, '/issuetypescheme', { name, issueTypeIds: ['10001'] }),
  ],
  [
    /\/workflowscheme$/,
    'SCM Certificate workflows: CERT',
    (stage, name) => byHand(stage, '/workflowscheme', { name, defaultWorkflow: 'Default workflow' }),
  ],
];

const REFUSED = { status: 429, moment: 'before', reason: 'jira-burst-based', retryAfterSeconds: 2 } as const;
const UNKNOWN = { status: 504, moment: 'before' } as const;
const CASES = PARTS.flatMap(([pathPattern, name, make]) =>
  [REFUSED, UNKNOWN].map((fault) => [name, fault.status, { pathPattern, fault, make }] as const),
);

it.each(CASES)('“%s” of a person’s, made while Jira answered %i, stays theirs', async (name, _, its) => {
  const stage = await untouchedStage();
  stage.jira.faults.force(its.fault, { method: 'POST', pathPattern: its.pathPattern });
  expect((await attempt(stage)).refused?.code).toBe('jira-busy');
  await its.make(stage, name);
  const { parts } = await attempt(stage);
  expect(parts.filter((part) => part.name === name && part.made)).toEqual([]);
  await remove(stage, 'CERT');
  expect(JSON.stringify(everything(stage))).toContain(`"${name}"`);
  curtain(stage);
});

it.each([REFUSED, UNKNOWN])(
  'a project of a person’s with the wanted key, made after %j, is not taken',
  async (fault) => {
    const stage = await untouchedStage();
    stage.jira.faults.force(fault, { method: 'POST', pathPattern: /\/project$/ });
    expect((await attempt(stage)).failedAt).toBe('project');
    await otherProject(stage, 'CERT', { name: 'Theirs' });
    const before = everything(stage);
    expect((await attempt(stage)).refused?.faults[0]?.field).toBe('projectKey');
    expect(everything(stage)).toEqual(before);
    await remove(stage, 'CERT');
    expect(everything(stage).projects['CERT']).toEqual(before.projects['CERT']);
    curtain(stage);
  },
);

it('a part whose answer got lost is removed with the others, though set-up never came back for it', async () => {
  for (const pathPattern of [/\/issuetype$/, /\/field$/, /\/workflows\/create$/, /\/workflowscheme$/, /\/project$/]) {
    const stage = await untouchedStage();
    const before = everything(stage);
    stage.jira.faults.force({ status: 504, moment: 'after' }, { method: 'POST', pathPattern });
    expect((await attempt(stage, CERT)).refused?.code).toBe('jira-busy');
    expect(await remove(stage, 'CERT')).toEqual([]);
    expect(everything(stage)).toEqual(before);
    curtain(stage);
  }
});
