/** The key-value store's HTTP surface as @forge/kvs speaks it: POST with JSON, one path per operation. */
import type { HostState } from '../host-state';
import { isRecord } from '../json';
import type { JsonRecord } from '../json';
import { jsonResponse, plainResponse, unmodelled } from '../services/respond';
import { BATCH_ACTIONS, runBatch } from './batch';
import { deleteRecord, getRecord, setRecord, spaceOf } from './key-value';
import type { Store } from './key-value';
import { keyNotFound, KvsError } from './kvs-error';
import { EntityIndexes } from './query/entity-index';
import { queryEntity } from './query/entity-query';
import { PlainIndex } from './query/plain-index';
import { queryKeys } from './query/plain-query';
import { RecordStore } from './record-store';
import type { SpaceName } from './record-store';
import { StorageFaults } from './storage-faults';
import { runTransaction } from './transaction';

/** Without it the platform refuses every storage call. */
const STORAGE_SCOPE = 'storage:app';

/** Most that UTF-8 takes for one of JavaScript’s. */
const BYTES_PER_CHARACTER = 3;

type Operation = (store: Store, body: unknown) => Response;

function ok(json: string | undefined): Response {
  return plainResponse(200, json);
}

function refused({ status, code, message }: Pick<KvsError, 'status' | 'code' | 'message'>): Response {
  return plainResponse(status, JSON.stringify({ code, message }));
}

const object = (body: unknown): JsonRecord => (isRecord(body) ? body : {});

function keyOperations(prefix: string, space: (store: Store, body: JsonRecord) => SpaceName): [string, Operation][] {
  return [
    [
      `${prefix}/get`,
      (store, body) => {
        const record = getRecord(store, space(store, object(body)), object(body));
        return record === undefined ? refused(keyNotFound(object(body)['key'])) : ok(record);
      },
    ],
    [`${prefix}/set`, (store, body) => ok(setRecord(store, space(store, object(body)), object(body)))],
    [
      `${prefix}/delete`,
      (store, body) => {
        const wasThere = deleteRecord(store, space(store, object(body)), object(body));
        return wasThere ? plainResponse(204) : refused(keyNotFound(object(body)['key']));
      },
    ],
  ];
}

const batchOperations = Object.entries(BATCH_ACTIONS).map(([name, action]): [string, Operation] => [
  `/batch/${name}`,
  (store, body) => ok(runBatch(store, action, body)),
]);

const OPERATIONS = new Map<string, Operation>([
  ...keyOperations('', () => ({ kind: 'kvs' })),
  ...keyOperations('/secret', () => ({ kind: 'secret' })),
  ...keyOperations('/entity', (store, body) => spaceOf(store, body['entityName'] ?? null)),
  ...batchOperations,
  ['/query', (store, body) => ok(queryKeys(store, object(body)))],
  ['/entity/query', (store, body) => ok(queryEntity(store, object(body)))],
  [
    '/transaction',
    (store, body) => {
      runTransaction(store, object(body));
      return plainResponse(204);
    },
  ],
]);

export class KvsService {
  readonly records: RecordStore;
  readonly faults = new StorageFaults();
  readonly #state: HostState;
  readonly #store: Omit<Store, 'requestBytes'>;

  constructor(state: HostState) {
    this.#state = state;
    this.records = new RecordStore(state.clock);
    this.#store = {
      records: this.records,
      indexes: new EntityIndexes(this.records),
      plain: new PlainIndex(this.records),
      entities: state.manifest.entities,
    };
  }

  /** Each call is atomic: it runs to its end before another one starts. @param length of the text that `body` was read from, where it is known */
  call(path: string, body: unknown, length = Infinity): Response {
    const operation = OPERATIONS.get(path.replace(/^\/api\/v1/, ''));
    if (!operation) return unmodelled(this.#state, `kvs ${path}`);
    if (!this.#state.manifest.permissions.scopes.includes(STORAGE_SCOPE)) {
      return jsonResponse(403, { code: 'FORBIDDEN', message: `the manifest lacks the scope ${STORAGE_SCOPE}` });
    }
    const store = { ...this.#store, requestBytes: BYTES_PER_CHARACTER * length };
    return this.faults.around(path, body, () => answered(operation, store, body));
  }
}

function answered(operation: Operation, store: Store, body: unknown): Response {
  try {
    return operation(store, body);
  } catch (error) {
    if (!(error instanceof KvsError)) throw error;
    return refused(error);
  }
}
