import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './root.mjs';
import { sources } from './sources.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

/** Builds everything, unless no source changed since the last time: Nx would find out, too, but takes seconds to. */
export async function build() {
  const now = sources();
  if (readStamp('built') === now && isBuilt()) return;
  await buildAll();
  writeStamp('built', now);
}

/** Whether nobody cleaned up since. */
const isBuilt = () =>
  ['libs', 'apps', 'tools']
    .flatMap((parent) => readdirSync(path.join(root, parent)).map((name) => path.join(parent, name)))
    .filter(hasBuild)
    .every((folder) => ['dist', 'build'].some((output) => existsSync(path.join(root, folder, output))));

function hasBuild(folder) {
  const file = path.join(root, folder, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).scripts?.build !== undefined;
}

/** Names each package as it is done; shows everything, and ends the process, when one fails. */
async function buildAll() {
  console.log('Building …');
  const nx = path.join(root, 'node_modules/nx/dist/bin/nx.js');
  const child = spawn(process.execPath, [nx, 'run-many', '-t', 'build', '--output-style=static'], { cwd: root });
  const lines = [];
  for (const output of [child.stdout, child.stderr])
    createInterface(output).on('line', (line) => lines.push(line) && name(line));
  const code = await new Promise((ended) => child.once('close', ended));
  if (code === 0) return;
  console.error(lines.join('\n'));
  process.exit(1);
}

function name(line) {
  const done = /^> nx run @rakkarya\/([\w-]+):build/.exec(line);
  if (done) console.log(`  ${done[1]}`);
}
