/** `npm run bench`: speed and size, measured side by side in one run. `npm run bench -- --certificates 100000` */
import { parseArgs } from 'node:util';
import { coldStart } from './cold-start/cold-start';
import { firstImport } from './first-import';
import { inventoryQueries } from './inventory-query';
import { planSpeed } from './renewal/plan-renewals';
import { renewalOfMany } from './renewal/renew-many';
import { scanOfWhatIsDue } from './renewal/scan';
import { secondSync } from './second-sync';

/** The first shows what beginning costs, the second what going on does. */
const USUAL = [1_000, 10_000];

const { values } = parseArgs({ options: { certificates: { type: 'string' } } });

async function main(): Promise<boolean> {
  const sizes = values.certificates === undefined ? USUAL : [Number(values.certificates)];
  const kept = [await coldStart()];
  for (const size of sizes) {
    const { linked, kept: first } = await firstImport(size);
    kept.push(first, await secondSync(linked));
  }
  kept.push(planSpeed());
  kept.push(await inventoryQueries(), await scanOfWhatIsDue(), await renewalOfMany());
  return kept.every((one) => one);
}

void main().then((kept) => process.exit(kept ? 0 : 1));
