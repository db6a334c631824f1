/** The manifest against the code: what one of them names, the other one has. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import type * as z from 'zod/mini';
import { readManifest } from '../sandbox/forge-host/manifest';
import type { ModuleDefinition } from '../sandbox/forge-host/manifest/modules';
import { accountOrderSchema } from '../src/domain/account-order/account-order';
import { issueAsksSchema } from '../src/domain/inventory/issues/asks/issue-asks';
import { accountSchema } from '../src/domain/account/account';
import { CERTIFICATE_PROPERTY } from '../src/domain/issue/issue-fields';
import { ENTITIES, INDEXES } from '../src/storage/keys';
import { auditSchema } from '../src/storage/records/audit-record';
import { referenceSchema } from '../src/storage/inventory/reference/reference-record';
import { inventoryRowSchema, nameRowSchema } from '../src/storage/inventory/row-record';
import { claimSchema, makingSchema } from '../src/storage/inventory/issues/making-record';
import { bulkSchema } from '../src/storage/bulk/bulk-record';
import { syncSchema } from '../src/storage/inventory/sync-record';
import { keyClaimSchema } from '../src/storage/records/cached-records';
import { certificateSchema } from '../src/storage/records/certificate-record';
import { orderSchema } from '../src/storage/records/order-record';
import { profileSchema } from '../src/storage/records/profile-record';
import { renewalDaySchema } from '../src/storage/renewal/renewal-day-record';
import { nameClaimSchema } from '../src/storage/records/profile-settings-records';
import { webhookSchema } from '../src/storage/records/webhook-record';
import { parseSource, readSource, sourceFiles } from '../tools/sources/source-files';

const ROOT = join(__dirname, '..');
const manifest = readManifest(join(ROOT, 'manifest.yml'));
const text = readSource('manifest.yml');
const ofKind = (kind: string): ModuleDefinition[] => manifest.modules.filter((module) => module.kind === kind);
const sorted = (values: Iterable<string>): string[] => [...values].sort();

describe('handlers', () => {
  const index = readSource('src/index.ts');
  const exports = [...index.matchAll(/export \{ (\w+) \} from '(\.\/[\w/-]+)'/g)].map(([, name, from]) => ({
    name: name!,
    from: from!,
  }));

  it('are exactly the exports of src/index.ts', () => {
    expect(manifest.functions.map(({ file }) => file)).toEqual(manifest.functions.map(() => 'index'));
    expect(sorted(manifest.functions.map(({ exportName }) => exportName))).toEqual(
      sorted(exports.map(({ name }) => name)),
    );
    expect(exports).toHaveLength(index.trim().split('\n').length);
  });

  it('bear the name of their function, and load what bears it as well when they are called', () => {
    const functions = readSource('src/modules/functions.ts');
    for (const { key, exportName } of manifest.functions) expect(exportName).toBe(key);
    for (const { name, from } of exports) {
      expect(from).toBe('./modules/functions');
      const loaded = name.endsWith('Resolver') ? `${name.replace('Resolver', '')}Calls\\w*` : name;
      expect(functions).toMatch(new RegExp(`export const ${name} = whenCalled\\([^;]*\\.${loaded}\\b`));
    }
  });

  it('load nothing before they are called', () => {
    const atOnce = [...readSource('src/modules/functions.ts').matchAll(/^import .* from '(.*)'/gm)];
    expect(atOnce.map(([, from]) => from)).toEqual(['./wiring/lazily']);
    expect(readSource('src/modules/wiring/lazily.ts')).not.toMatch(/^import /m);
  });

  it('are all used by a module, and every module names one that exists', () => {
    const used = manifest.modules.flatMap(({ functionKey, resolverKey }) => [functionKey, resolverKey]);
    expect(sorted(new Set(used.filter((key) => key !== undefined)))).toEqual(
      sorted(manifest.functions.map(({ key }) => key)),
    );
  });

  it('run longer than the usual limit only behind the queue and the schedules', () => {
    const long = new Set(manifest.functions.filter((one) => one.timeoutSeconds !== undefined).map(({ key }) => key));
    const users = manifest.modules.filter(
      ({ functionKey = '', resolverKey = '' }) => long.has(functionKey) || long.has(resolverKey),
    );
    expect(users.filter(({ kind }) => !['consumer', 'scheduledTrigger'].includes(kind))).toEqual([]);
  });
});

describe('queues and schedules', () => {
  /** Values of the constants that src/queue gives to `new Queue({ key })`. */
  const pushed = sourceFiles('src/queue')
    .map(readSource)
    .flatMap((source) => {
      const names = [...source.matchAll(/new Queue\(\{ key: (\w+) \}\)/g)].map(([, name]) => name!);
      return names.map((name) => new RegExp(`const ${name} = '([^']+)'`).exec(source)?.[1] ?? `unknown ${name}`);
    });

  it('every queue that is pushed to has one consumer, and no consumer waits in vain', () => {
    expect(sorted(ofKind('consumer').map(({ source }) => String(source['queue'])))).toEqual(sorted(new Set(pushed)));
  });

  it('no more schedules than the five that the platform runs, at most one per interval', () => {
    const intervals = ofKind('scheduledTrigger').map(({ source }) => String(source['interval']));
    expect(intervals.length).toBeLessThanOrEqual(5);
    expect(new Set(intervals).size).toBe(intervals.length);
  });
});

describe('stored records', () => {
  type Attributes = Readonly<Record<string, string>>;

  /** What a schema is made of; a library's own description, read here only to compare. */
  interface Definition {
    readonly type: string;
    readonly format?: string;
    readonly checks?: readonly unknown[];
    readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
    readonly options?: readonly z.core.$ZodType[];
    readonly innerType?: z.core.$ZodType;
    readonly entries?: Readonly<Record<string, unknown>>;
  }
  const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def;

  /** Attribute type of the platform by type of schema; whatever has parts is stored as `any`. */
  const PLAIN: Readonly<Record<string, string>> = {
    literal: 'string',
    boolean: 'boolean',
  };

  const MEASURED: Readonly<Record<string, (definition: Definition) => string>> = {
    // A string of the store is never empty; a text without a least length may be.
    string: ({ checks = [] }) => (checks.length > 0 ? 'string' : 'any'),
    // Nor is a word of a table that has an empty one for what is not there yet.
    enum: ({ entries = {} }) => (Object.values(entries).includes('') ? 'any' : 'string'),
    number: ({ format }) => (format === 'safeint' ? 'integer' : 'float'),
  };

  function attributeType(schema: z.core.$ZodType): string {
    const { type, innerType } = definitionOf(schema);
    if ((type === 'optional' || type === 'default') && innerType) return attributeType(innerType);
    return MEASURED[type]?.(definitionOf(schema)) ?? PLAIN[type] ?? 'any';
  }

  /** Attributes of a record; of a union, those of all its members. */
  function attributesOf(schema: z.core.$ZodType): Attributes {
    const { shape = {}, options = [] } = definitionOf(schema);
    const own = Object.entries(shape).map(([name, part]) => [name, attributeType(part)]);
    return Object.assign(Object.fromEntries(own) as Attributes, ...options.map(attributesOf)) as Attributes;
  }

  /** Stored beside a record: the partition that all profiles share, and the name of the write that stored it. */
  const BESIDE: Readonly<Record<string, Attributes>> = {
    [ENTITIES.profile]: { kind: 'string', write: 'string' },
    [ENTITIES.order]: { write: 'string' },
    [ENTITIES.certificate]: { write: 'string' },
    [ENTITIES.profileName]: { write: 'string' },
    [ENTITIES.audit]: { kind: 'string' },
    [ENTITIES.webhook]: { write: 'string' },
    [ENTITIES.keyClaim]: { write: 'string' },
    [ENTITIES.renewalDay]: { write: 'string' },
    [ENTITIES.account]: { kind: 'string', write: 'string' },
    [ENTITIES.inventory]: { shelf: 'string', write: 'string' },
    [ENTITIES.sync]: { write: 'string' },
    [ENTITIES.reference]: { write: 'string' },
    [ENTITIES.issueMaking]: { write: 'string' },
    [ENTITIES.issueClaim]: { write: 'string' },
    [ENTITIES.issueAsks]: { write: 'string' },
    [ENTITIES.bulk]: { write: 'string' },
    [ENTITIES.accountOrder]: { write: 'string' },
  };

  it.each([
    [ENTITIES.profile, profileSchema],
    [ENTITIES.order, orderSchema],
    [ENTITIES.certificate, certificateSchema],
    [ENTITIES.profileName, nameClaimSchema],
    [ENTITIES.audit, auditSchema],
    [ENTITIES.webhook, webhookSchema],
    [ENTITIES.keyClaim, keyClaimSchema],
    [ENTITIES.renewalDay, renewalDaySchema],
    [ENTITIES.account, accountSchema],
    [ENTITIES.inventory, inventoryRowSchema],
    [ENTITIES.certificateName, nameRowSchema],
    [ENTITIES.sync, syncSchema],
    [ENTITIES.reference, referenceSchema],
    [ENTITIES.issueMaking, makingSchema],
    [ENTITIES.issueClaim, claimSchema],
    [ENTITIES.issueAsks, issueAsksSchema],
    [ENTITIES.bulk, bulkSchema],
    [ENTITIES.accountOrder, accountOrderSchema],
  ])('%s: the declared attributes are those of its schema, with their types', (name, schema) => {
    const declared = manifest.entities.find((entity) => entity.name === name)?.attributes;
    expect(declared).toEqual({ ...attributesOf(schema), ...BESIDE[name] });
  });

  it('the entities are those that the code names, and each has its schema above', () => {
    expect(sorted(manifest.entities.map(({ name }) => name))).toEqual(sorted(Object.values(ENTITIES)));
    expect(sorted(Object.values(ENTITIES))).toEqual([
      ...['account', 'account-order', 'audit', 'bulk', 'certificate', 'certificate-name', 'inventory', 'issue-asks'],
      ...[
        'issue-claim',
        'issue-making',
        'key-claim',
        'order',
        'profile',
        'profile-name',
        'reference',
        'renewal-day',
        'sync',
        'webhook',
      ],
    ]);
  });

  it('every declared index is named by the code, and every named one is queried', () => {
    const declared = manifest.entities.flatMap(({ indexes }) => indexes.map(({ name }) => name));
    expect(sorted(declared)).toEqual(sorted(Object.values(INDEXES)));
    const repositories = sourceFiles('src/storage').map(readSource).join('\n');
    for (const name of Object.keys(INDEXES)) expect(repositories).toContain(`.index(INDEXES.${name}`);
  });
});

describe('permissions', () => {
  it('are exactly these scopes: a new one makes every customer approve the app again', () => {
    expect(manifest.permissions.scopes).toEqual([
      'storage:app',
      'read:jira-work',
      'write:jira-work',
      'read:jira-user',
      'manage:jira-configuration',
      'manage:jira-project',
      'read:servicedesk-request',
      'write:servicedesk-request',
    ]);
    expect(manifest.permissions.impersonationScopes).toEqual([]);
  });

  it('reach exactly Sectigo’s own domains, and what a Jira admin allows besides', () => {
    expect(manifest.permissions.backend).toEqual([
      '*.enterprise.sectigo.com',
      '*.hard.sectigo.com',
      '*.eu.sectigo.com',
      '*.demo.sectigo.com',
      'auth.sso.sectigo.com',
      'cert-manager.com',
      '*.cert-manager.com',
    ]);
    expect(manifest.permissions.client).toEqual([]);
    expect(manifest.permissions.configurableEgress).toBe(true);
  });

  it('loosen the pages’ content policy for styles alone', () => {
    expect(manifest.permissions.source['content']).toEqual({ styles: ['unsafe-inline'] });
  });

  it('have no switch for the sandbox: no address of this machine', () => {
    expect(text).not.toMatch(/localhost|127\.0\.0\.1|\[::1\]/);
  });
});

describe('pages', () => {
  it.each(manifest.resources.flatMap(({ path, entry }) => Object.values(entry).map((file) => join(path, file))))(
    '%s is there after the build',
    (file) => {
      expect(existsSync(join(ROOT, file))).toBe(true);
      expect(readSource(file).length).toBeGreaterThan(0);
    },
  );

  it.each([...ofKind('jira:issuePanel'), ...ofKind('jira:issueContext')].map(({ source }) => String(source['icon'])))(
    '%s is there after the build',
    (icon) => {
      const [, key, file] = /^resource:([^;]+);(.+)$/.exec(icon)!;
      const resource = manifest.resources.find((one) => one.key === key);
      expect(readdirSync(join(ROOT, resource!.path))).toContain(file);
    },
  );

  it('every resource of a module is declared, and every declared page is shown by a module', () => {
    const shows = (part: unknown) => (part as { resource?: unknown } | undefined)?.resource ?? [];
    const named = manifest.modules.flatMap(({ source }) =>
      [source, source['create'], source['edit'], source['view']].flatMap(shows),
    );
    const declared = manifest.resources.flatMap(({ key, entry }) => {
      const pages = Object.keys(entry);
      return pages.length > 0 ? pages.map((name) => `${key}/${name}`) : [key];
    });
    expect(sorted(new Set(named.map(String)))).toEqual(sorted(declared));
  });
});

describe('views in UI Kit', () => {
  const views = manifest.modules.filter(({ source }) => source['render'] === 'native');
  const pathOf = ({ source }: ModuleDefinition): string =>
    manifest.resources.find(({ key }) => key === source['resource'])?.path ?? '';

  it('are the one in the issue’s right column; the rest needs what UI Kit does not have', () => {
    expect(views.map(({ kind }) => kind)).toEqual(['jira:issueContext']);
  });

  it('begin at a file of src/ui that draws something', () => {
    for (const view of views) {
      expect(pathOf(view)).toMatch(/^src\/ui\/[\w-]+\.tsx$/);
      expect(readSource(pathOf(view))).toContain('ForgeReconciler.render(');
    }
  });

  it('ask what the panel asks, and say how they stand before they are opened', () => {
    for (const { resolverKey, functionKey, source } of views) {
      expect([resolverKey, functionKey]).toEqual(['issueResolver', 'contextStatus']);
      expect(source['dynamicProperties']).toEqual({ function: 'contextStatus' });
      expect([source['label'], source['icon']]).toEqual(['Certificate status', 'resource:main;certificate.svg']);
    }
  });
});

describe('issue property', () => {
  const property = ofKind('jira:entityProperty')[0]!.source;
  const values = property['values'] as readonly { path: string; type: string; searchAlias?: string }[];

  it('is the one that the code writes', () => {
    expect(ofKind('jira:entityProperty')).toHaveLength(1);
    expect(property).toMatchObject({ propertyKey: CERTIFICATE_PROPERTY, entityType: 'issue' });
  });

  it('is searched in JQL by these names', () => {
    expect(Object.fromEntries(values.map(({ path, type, searchAlias }) => [path, `${type} ${searchAlias}`]))).toEqual({
      certId: 'string certId',
      serialNumber: 'string certSerial',
      notAfter: 'date certExpiry',
      names: 'string certName',
      nameCount: 'number certNameCount',
      renewalOf: 'string certRenewalOf',
      watchdog: 'string certWatchdog',
      account: 'string certAccount',
      sslId: 'string certSslId',
      organization: 'string certOrganization',
      certificateProfile: 'string certSslProfile',
    });
  });

  /** Names in the object literal that the code gives to `property`, or makes in `propertyOf`. */
  function writtenIn(path: string): string[] {
    const names: string[] = [];
    const visit = (node: ts.Node, inProperty: boolean): void => {
      const named = ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) ? node.name.getText() : '';
      if (inProperty && named !== '') names.push(named);
      const makesIt = ts.isFunctionDeclaration(node) && node.name?.text === 'propertyOf';
      ts.forEachChild(node, (child) => visit(child, inProperty || makesIt || ['property', 'value'].includes(named)));
    };
    visit(parseSource(path, readSource(path)), false);
    return names;
  }

  it('the code writes every value that is searched', () => {
    const written = ['src/use-cases', 'src/domain/inventory/issues', 'src/jira/watchdog']
      .flatMap(sourceFiles)
      .flatMap(writtenIn);
    expect(written).toEqual(expect.arrayContaining(values.map(({ path }) => path)));
  });
});

describe('the file is a table of contents', () => {
  const lines = text.split('\n');
  const opening = (kind: string): number => lines.findIndex((line) => line === `  ${kind}:`);

  it.each([...new Set(manifest.modules.map(({ kind }) => kind))])('%s names the journey that it serves', (kind) => {
    expect(opening(kind)).toBeGreaterThan(0);
    const comment: string[] = [];
    for (let line = opening(kind) - 1; lines[line]!.startsWith('  #'); line -= 1) comment.unshift(lines[line]!);
    expect(comment.join(' ')).toMatch(/Journey \d/);
  });
});
