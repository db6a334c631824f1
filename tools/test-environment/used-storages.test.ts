import { AsyncLocalStorage } from 'node:async_hooks';
import { UsedStorages } from './used-storages';

it('leaves what was used, and takes nothing from what is used again', () => {
  const storages = new UsedStorages();
  const storage = new AsyncLocalStorage<string>();
  const seen = storage.run('once', () => {
    const before = storage.getStore();
    storages.leave();
    return [before, storage.getStore()];
  });
  expect(seen).toEqual(['once', undefined]);
  expect(storage.run('again', () => storage.getStore())).toBe('again');
});
