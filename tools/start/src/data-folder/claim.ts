import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { birthOf } from '@rakkarya/servers';

/** Somebody else has it. */
export class Claimed extends Error {}

/**
 * Makes this process the only one that works on the data folder; answers how to give it back.
 * A claim is of a process with its time of birth: one that was killed holds nothing, even if another has its number now.
 * @throws `Claimed` when the one who has it lives
 */
export async function claim(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true });
  const file = path.join(dataDir, 'supervisor.pid');
  const release = () => rm(file, { force: true });
  if (await put(file)) return release;

  const theirs = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(theirs, 10);
  if (theirs === (await nameOf(pid))) throw new Claimed(`Rak Karya already runs on ${dataDir} (process ${pid}).`);
  await release();
  if (await put(file)) return release;
  throw new Claimed(`Rak Karya is just being started on ${dataDir}.`);
}

/** Written elsewhere and linked: the file has all of its content from the moment it is there. */
async function put(file: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, await nameOf(process.pid));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft);
  }
}

const nameOf = async (pid: number): Promise<string> => `${pid} ${await birthOf(pid)}`;
