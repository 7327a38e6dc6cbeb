import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readlink, symlink } from 'node:fs/promises';
import path from 'node:path';
import { isReachable, OUTSIDE, type Identity } from '../processes/unprivileged.js';

/**
 * Where the cluster's files really are. Usually `wanted` itself; but the user Postgres runs as cannot walk through a closed
 * folder such as root's home: then they stand outside, and `wanted` is a link to them.
 */
export async function dataFolder(wanted: string, identity: Identity): Promise<string> {
  await mkdir(path.dirname(wanted), { recursive: true });
  const existing = await lstat(wanted).catch(() => null);
  if (existing?.isSymbolicLink()) return path.resolve(path.dirname(wanted), await readlink(wanted));
  if (identity.uid === undefined || (await isReachable(path.dirname(wanted)))) return wanted;
  if (existing !== null)
    throw new Error(
      `${wanted} stands in a folder that user ${identity.uid} cannot enter: move it, or give DATABASE_URL.`,
    );
  return linkOutside(wanted);
}

const CLUSTER = /^postgres-data-[0-9a-f-]{36}$/;

/** Whether a cluster was put there because its own folder could not be reached. */
export const standsOutside = (folder: string): boolean =>
  path.dirname(folder) === OUTSIDE && CLUSTER.test(path.basename(folder));

/** A name of its own for each link: a new data folder never finds an old one's rows. */
async function linkOutside(wanted: string): Promise<string> {
  const outside = path.join(OUTSIDE, `postgres-data-${randomUUID()}`);
  await mkdir(OUTSIDE, { recursive: true, mode: 0o755 });
  await symlink(outside, wanted);
  return outside;
}
