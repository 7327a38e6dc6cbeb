import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

const OLDEST = [24, 9];
const system = process.platform === 'win32' ? 'win' : process.platform;
const binaries = path.join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin');
const pinned = path.join(binaries, process.platform === 'win32' ? 'node.exe' : 'node');

/** Whether this process is new enough; the pinned one is, and so may be the machine's own. */
export function isPinnedNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return process.execPath === pinned || major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** False after saying what to do about it. */
export function hasPinnedNode() {
  if (existsSync(pinned)) return true;
  console.error(
    `npm has no Node ${OLDEST[0]} for ${system} ${process.arch}, and this is ${process.version}: install Node ${OLDEST.join('.')} or newer.`,
  );
  process.exit(1);
}

/** The channel tells the program when we are gone, whatever ended us. */
export function underPinnedNode(args) {
  const PATH = [binaries, path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter);
  return run(pinned, args, { env: { ...process.env, PATH }, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
}
