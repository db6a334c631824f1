/** Holds the table of allowed imports: who may know whom. What the table does not name is forbidden. */
import { importsOf, targetOf } from '../tools/sources/imports';
import type { Import } from '../tools/sources/imports';
import { isTestFile, parseSource, readSource, sourceFiles } from '../tools/sources/source-files';

interface Rule {
  /** The rule holds for files whose path starts with this; the longest that fits decides. */
  readonly from: string;
  /** Files (`src/domain/` and what is in it, or one file without its ending) and packages (`@peculiar/*`). */
  readonly may: readonly string[];
  /** Only as `import type`: nothing of it runs. */
  readonly mayType?: readonly string[];
}

/** Parsing with a schema belongs to every edge where values come in (zod/mini: 2.7 ms of a cold start). */
const SCHEMA = 'zod/mini';
const PORTS = 'src/use-cases/ports/';

/** Beside the ports lie the few steps that several capabilities take. */
const SHARED_STEPS = [
  ...['check-status', 'current-certificate', 'known-keys', 'make-wish', 'note-on-issue', 'offer-profiles'],
  ...['order-profile', 'refuse-rule', 'say', 'unless-refused', 'limits/', 'offering/'],
].map((name) => `src/use-cases/${name}`);

const useCasesOf = (capability: string): Rule => ({
  from: `src/use-cases/${capability}/`,
  may: ['src/domain/', 'src/pki/', `src/use-cases/${capability}/`, ...SHARED_STEPS],
  mayType: [PORTS],
});

const CAPABILITIES = [
  'profiles',
  'enrolment',
  'renewal',
  'revocation',
  'inventory',
  'domains',
  'acme',
  'devices',
  'audit',
  'setup',
  'webhook',
  'watchdog',
] as const;

const UI_PACKAGES = ['react', 'react-dom/client', 'react/jsx-runtime', '@atlaskit/*'];

const RULES: readonly Rule[] = [
  { from: 'src/domain/', may: ['src/domain/', SCHEMA, 'date-fns'] },
  { from: 'src/pki/', may: ['src/domain/', 'src/pki/', '@peculiar/*', '@abraham/reflection', 'tldts', 'tr46'] },
  {
    from: 'src/pki/node/',
    may: ['src/domain/', 'src/pki/', '@peculiar/*', '@abraham/reflection', 'tldts', 'tr46', 'node:crypto'],
  },
  { from: 'src/use-cases/ports/', may: [], mayType: ['src/use-cases/ports/', 'src/domain/', 'src/pki/'] },
  ...SHARED_STEPS.map((from) => ({ from, may: ['src/domain/', ...SHARED_STEPS], mayType: [PORTS] })),
  ...CAPABILITIES.map(useCasesOf),
  // What a job does: it takes a record up and calls the capability whose turn it is (ADR 0008).
  { from: 'src/use-cases/jobs/', may: ['src/domain/', 'src/use-cases/'], mayType: [PORTS] },
  { from: 'src/scm/', may: ['src/domain/', 'src/pki/', 'src/scm/', SCHEMA], mayType: [PORTS] },
  { from: 'src/jira/', may: ['src/domain/', 'src/jira/', '@forge/api', SCHEMA], mayType: [PORTS] },
  { from: 'src/storage/', may: ['src/domain/', 'src/storage/', '@forge/kvs', SCHEMA], mayType: [PORTS] },
  { from: 'src/queue/', may: ['src/domain/', 'src/queue/', '@forge/events'], mayType: [PORTS] },
  { from: 'src/contract/', may: ['src/domain/', 'src/contract/', SCHEMA] },
  {
    from: 'src/app',
    may: ['src/scm/', 'src/jira/', 'src/storage/', 'src/queue/', 'src/pki/', '@forge/api', 'node:crypto'].concat([
      // What of it is loaded later.
      'src/app-inventory',
      'src/app-later',
    ]),
    mayType: [PORTS],
  },
  {
    from: 'src/modules/',
    may: ['src/app', 'src/use-cases/', 'src/contract/', 'src/domain/', 'src/modules/', SCHEMA].concat([
      '@forge/resolver',
      '@forge/events',
    ]),
  },
  { from: 'src/index', may: ['src/modules/'] },
  {
    from: 'src/ui/',
    may: ['src/contract/', 'src/domain/', 'src/ui/', 'react', 'react/jsx-runtime', '@forge/react', '@forge/bridge'],
  },
  {
    from: 'static/ui/src/',
    may: ['src/contract/', 'src/domain/', 'src/pki/', 'static/ui/src/', ...UI_PACKAGES].concat([
      '@forge/bridge',
      '@forge/jira-bridge',
    ]),
  },
  { from: 'static/ui/vite.config', may: ['vite', '@vitejs/*', 'node:path', 'node:url'] },
];

/** Node is no browser: what the pages take from pki must run in both. */
const NOT_FOR_PAGES = ['src/pki/node/'];

const FILES = [...sourceFiles('src'), ...sourceFiles('static/ui')];
const OWN_FILES = [...FILES, ...['sandbox', 'test', 'bench', 'tools'].flatMap(sourceFiles)];
const SOURCES = FILES.filter((path) => !isTestFile(path));

function fits(pattern: string, target: string): boolean {
  if (pattern.endsWith('*')) return target.startsWith(pattern.slice(0, -1));
  if (pattern.endsWith('/')) return target.startsWith(pattern);
  return target === pattern || target === `${pattern}.ts` || target === `${pattern}.tsx`;
}

function ruleFor(path: string): Rule | undefined {
  const rules = RULES.filter(({ from }) => path.startsWith(from));
  return rules.sort((one, other) => other.from.length - one.from.length)[0];
}

function allowedFor(path: string, typeOnly: boolean): readonly string[] {
  const rule = ruleFor(path);
  if (!rule) return [];
  return typeOnly ? [...rule.may, ...(rule.mayType ?? [])] : rule.may;
}

function isAllowed(path: string, { specifier, typeOnly }: Import): boolean {
  const target = targetOf(path, specifier);
  const isPage = path.startsWith('static/');
  if (isPage && NOT_FOR_PAGES.some((pattern) => fits(pattern, target))) return false;
  return allowedFor(path, typeOnly).some((pattern) => fits(pattern, target)) || isStyleSheet(path, target);
}

function isStyleSheet(path: string, target: string): boolean {
  return path.startsWith('static/') && target.startsWith('static/') && target.endsWith('.css');
}

const importsIn = (path: string): Import[] => importsOf(parseSource(path, readSource(path)));

/** One sentence per forbidden import. */
function forbiddenIn(path: string, imports = importsIn(path)): string[] {
  return imports
    .filter((one) => !isAllowed(path, one))
    .map(({ specifier, line, typeOnly }) => `${path}:${line} ${typeOnly ? 'import type' : 'import'} ${specifier}`);
}

/** Feature of a page's file. */
const featureOf = (path: string): string | undefined => /^static\/ui\/src\/features\/([^/]+)\//.exec(path)?.[1];

describe('imports', () => {
  it('keep to the table', () => {
    expect(SOURCES.flatMap((path) => forbiddenIn(path))).toEqual([]);
  });

  it('every source file has a rule', () => {
    expect(SOURCES.filter((path) => ruleFor(path) === undefined)).toEqual([]);
  });

  it.each([
    ['src/domain/order/order.ts', '@forge/api', false],
    ['src/domain/order/order.ts', '../../pki/csr', false],
    ['src/use-cases/enrolment/claim-order.ts', '../profiles/save-profile', false],
    ['src/use-cases/enrolment/claim-order.ts', '../ports/ports', false],
    ['src/pki/csr.ts', 'node:crypto', false],
    ['src/scm/client.ts', '@forge/api', false],
    ['src/scm/client.ts', '../jira/client', false],
    ['src/scm/client.ts', 'zod', false],
    ['src/storage/keys.ts', '../../sandbox/clock', false],
    ['src/modules/log.ts', '../storage/keys', false],
    ['src/new-folder/thing.ts', '../domain/problem', false],
    ['static/ui/src/admin.tsx', '../../../src/storage/keys', false],
    ['static/ui/src/admin.tsx', '../../../src/pki/node/digest', false],
    ['src/pki/node/digest.ts', 'node:crypto', true],
    ['src/domain/order/order.ts', '../problem', true],
    ['src/app.ts', './scm/enrollment-api', true],
  ])('the table judges %s importing %s: allowed is %s', (path, specifier, allowed) => {
    expect(isAllowed(path, { specifier, line: 1, typeOnly: false })).toBe(allowed);
  });

  it('a port is only ever imported as a type', () => {
    const ports = { specifier: '../use-cases/ports/ports', line: 1 };
    expect(isAllowed('src/scm/client.ts', { ...ports, typeOnly: true })).toBe(true);
    expect(isAllowed('src/scm/client.ts', { ...ports, typeOnly: false })).toBe(false);
  });

  it('tests beside the source reach for test material, the source does not', () => {
    const reached = SOURCES.flatMap((path) =>
      importsIn(path)
        .map(({ specifier }) => targetOf(path, specifier))
        .filter((target) => /^(sandbox|test|bench|tools)\//.test(target) || isTestFile(`${target}.ts`))
        .map((target) => `${path} imports ${target}`),
    );
    expect(reached).toEqual([]);
  });

  it('features of the pages never import one another', () => {
    const crossing = SOURCES.filter((path) => featureOf(path) !== undefined).flatMap((path) =>
      importsIn(path)
        .map(({ specifier }) => targetOf(path, specifier))
        .filter((target) => ![undefined, featureOf(path)].includes(featureOf(target)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(crossing).toEqual([]);
  });
});

describe('layout', () => {
  it('use cases are sorted by capability, with the ports beside them', () => {
    const entries = SOURCES.filter((path) => path.startsWith('src/use-cases/')).map((path) => path.split('/')[2]);
    const shared = SHARED_STEPS.map((path) => `${path.split('/')[2] ?? ''}.ts`);
    const known: readonly (string | undefined)[] = [...CAPABILITIES, 'jobs', 'ports', 'limits', 'offering', ...shared];
    expect(entries.filter((entry) => !known.includes(entry))).toEqual([]);
  });

  it.each([
    ['utils, helpers, Manager or Impl', /(^|-)(utils?|helpers?|manager|impl)([.-]|$)/i],
    ['types or common alone', /^(types|common)(\.tsx?)?$/],
  ])('nothing is called %s', (_, drawer) => {
    expect(OWN_FILES.filter((path) => path.split('/').some((part) => drawer.test(part)))).toEqual([]);
  });

  it('file and folder names are kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/;
    expect(OWN_FILES.filter((path) => !path.split('/').every((part) => kebab.test(part)))).toEqual([]);
  });

  it('src/index.ts is the only barrel', () => {
    const barrels = [...FILES, ...sourceFiles('sandbox')].filter((path) => /(^|\/)index\.tsx?$/.test(path));
    expect(barrels.filter((path) => !isTestFile(path))).toEqual(['src/index.ts']);
  });

  const FUNCTIONS = 'src/modules/functions.ts';

  it('the module of a Forge function is thin: at most 40 lines', () => {
    const modules = importsIn(FUNCTIONS).map(({ specifier }) => `${targetOf(FUNCTIONS, specifier)}.ts`);
    expect(modules.length).toBeGreaterThan(8);
    expect(modules.filter((path) => readSource(path).trimEnd().split('\n').length > 40)).toEqual([]);
  });
});

describe('what the platform gives', () => {
  it('no source reads variables of the process: Forge has its own, and the pages run in a browser', () => {
    expect(SOURCES.filter((path) => path.startsWith('src/') && /\bprocess\s*[.[]/.test(readSource(path)))).toEqual([]);
  });

  it('every file opens with its purpose', () => {
    const silent = SOURCES.filter((path) => path !== 'src/index.ts' && !/^\/\*\*/.test(readSource(path)));
    expect(silent).toEqual([]);
  });
});
