// npm leaves an optional dependency out, silently, when its `engines` refuse the Node that npm itself runs on. Ours are binaries
// that need no Node at all: so the lock says nothing of their engines. Run it after every change of the lock; lock-guard sees to that.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));

for (const name of Object.keys(lock.packages[''].optionalDependencies)) {
  delete lock.packages[`node_modules/${name}`]?.engines;
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
