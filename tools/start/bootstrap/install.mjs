import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { digest, readStamp, writeStamp } from './stamp.mjs';

const lock = path.join(root, 'package-lock.json');
/** npm's own note of what it installed. */
const note = path.join(root, 'node_modules/.package-lock.json');

/** `npm ci`, unless what package-lock.json asks for is there. */
export async function install() {
  const wanted = digest(readFileSync(lock));
  if (existsSync(note) && (readStamp('installed') === wanted || isNewer(note, lock))) return;
  console.log('Installing what is needed (npm ci) …');
  const npm = process.env.npm_execpath;
  if (npm) await run(process.execPath, [npm, 'ci']);
  else await run('npm', ['ci'], { shell: process.platform === 'win32' });
  writeStamp('installed', wanted);
}

const isNewer = (one, other) => statSync(one).mtimeMs >= statSync(other).mtimeMs;
