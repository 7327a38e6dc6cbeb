// Refuses a package-lock.json that installs here and not elsewhere. Part of `npm run check`.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOfLock, faultsOfPins } from './src/lock-faults.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const manifests = ['package.json', ...globSync('{libs,apps,tools}/*/package.json', { cwd: root })];

const faults = [
  ...faultsOfLock(read('package-lock.json')),
  ...manifests.flatMap((file) => faultsOfPins(file, read(file))),
];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
