import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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
  const file = path.join(dataDir, 'supervisor.pid');
  await mkdir(dataDir, { recursive: true });
  const mine = `${process.pid} ${await birthOf(process.pid)}`;
  const release = () => rm(file, { force: true });
  if (await write(file, mine)) return release;

  const theirs = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(theirs, 10);
  if (theirs === `${pid} ${await birthOf(pid)}`)
    throw new Claimed(`Rak Karya already runs on ${dataDir} (process ${pid}).`);
  await release();
  if (await write(file, mine)) return release;
  throw new Claimed(`Rak Karya is just being started on ${dataDir}.`);
}

const write = (file: string, text: string): Promise<boolean> =>
  writeFile(file, text, { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
