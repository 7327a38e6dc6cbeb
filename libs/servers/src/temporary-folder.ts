import { chmod, mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { standsOutside } from './postgres/data-folder.js';

/**
 * A new folder for data nobody will miss, named `rakkarya-<name>-<this process>-…`. Everybody may walk through it, as the user
 * Postgres runs as has to; what nobody else may read in it has a mode of its own.
 */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), `rakkarya-${name}-${process.pid}-`));
  await chmod(folder, 0o711);
  return folder;
}

/** Removes a data folder, together with the clusters that stand outside of it and are linked from it. */
export async function removeDataFolder(folder: string): Promise<void> {
  for (const cluster of await clustersOutside(folder))
    for (const made of [cluster, `${cluster}-new`, `${cluster}-password`])
      await rm(made, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

async function clustersOutside(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const links = entries.filter((entry) => entry.isSymbolicLink());
  const targets = await Promise.all(links.map(({ parentPath, name }) => readlink(path.join(parentPath, name))));
  return targets.filter(standsOutside);
}
