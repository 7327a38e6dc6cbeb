import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { digest } from './stamp.mjs';

const FOLDERS = ['libs', 'apps', 'tools'];
const FILES = ['package-lock.json', 'tsconfig.base.json', 'tsconfig.json', 'nx.json'];
/** What is made, not written; tools also leave dot files and a README of their own among the sources. */
const MADE = /^(node_modules|dist|build|\..*|.*\.md|.*\.spec\.ts)$/;

/** A fingerprint of every source by name, size and time of its last change. */
export function sources() {
  const files = [...FOLDERS.flatMap(filesIn), ...FILES];
  return digest(files.map(described).join('\n') + process.version);
}

const filesIn = (folder) =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !MADE.test(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
    );

function described(file) {
  const { size, mtimeMs } = statSync(path.join(root, file));
  return `${file} ${size} ${mtimeMs}`;
}
