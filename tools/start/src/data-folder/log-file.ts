import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';

const FULL = 20_000_000;

/** The file that a server or program writes to; a full one is put aside first, and takes the place of the one before. */
export async function logFile(dataDir: string, name: string): Promise<string> {
  const file = path.join(dataDir, 'logs', `${name}.log`);
  await mkdir(path.dirname(file), { recursive: true });
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size > FULL) await rename(file, `${file}.1`);
  return file;
}
