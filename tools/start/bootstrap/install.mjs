import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { digest, readStamp, writeStamp } from './stamp.mjs';

const LOCK = 'package-lock.json';
/** npm's own note of what it installed. */
const NOTE = 'node_modules/.package-lock.json';

/** `npm ci`, unless everything that package-lock.json asks for is there. */
export async function install() {
  const lock = read(LOCK);
  const wanted = digest(lock);
  if (readStamp('installed') === wanted) return;
  if (!isThere(lock, read(NOTE))) await installAll();
  writeStamp('installed', wanted);
}

async function installAll() {
  console.log('Installing what is needed (npm ci) …');
  const npm = process.env.npm_execpath;
  if (npm) await run(process.execPath, [npm, 'ci']);
  else await run('npm', ['ci'], { shell: process.platform === 'win32' });
}

/** npm installs of the optional ones what fits this machine. */
function isThere(lock, note) {
  if (note === null) return false;
  const installed = JSON.parse(note).packages;
  return Object.entries(JSON.parse(lock).packages)
    .filter(
      ([place, { link, optional, devOptional }]) =>
        isInstalled(place, link) && (place in installed || !(optional || devOptional)),
    )
    .every(([place, { version }]) => installed[place]?.version === version);
}

const isInstalled = (place, link) => place.includes('node_modules/') && !link;

function read(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return null;
  }
}
