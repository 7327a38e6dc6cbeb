import { stat } from 'node:fs/promises';
import path from 'node:path';

export type Identity = { uid?: number; gid?: number };

/** "nobody" on every Unix: owns nothing, may read what everybody may read. */
const NOBODY = 65_534;

/** Postgres refuses to run as root, for good reason; everybody else runs it as themselves. */
export const unprivileged = (): Identity => (process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {});

/** Where root keeps what that user has to reach when the project itself stands in a closed folder, such as root's home. */
export const OUTSIDE = '/var/lib/rakkarya';

/** Whether everybody may walk from the root of the disk down to this folder, which need not exist yet. */
export async function isReachable(folder: string): Promise<boolean> {
  for (let at = path.resolve(folder); at !== path.dirname(at); at = path.dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found !== null && (found.mode & 0o001) === 0) return false;
  }
  return true;
}
