/** Jest's Node environment for a test file, which leaves nothing behind that slows the files after it in its worker. */
import { TestEnvironment } from 'jest-environment-node';
import { UsedStorages } from './used-storages';

const storages = new UsedStorages();

export default class LeanEnvironment extends TestEnvironment {
  override async teardown(): Promise<void> {
    storages.leave();
    await super.teardown();
  }
}
