import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endLeftover, isAlive, removeDataFolder } from '@rakkarya/servers';

const OWNER = /^rakkarya-[a-z-]+-(\d+)-\w{6}$/;

/** Ends and removes what runs left behind whose process was killed before it could. */
export async function removeLeftovers(): Promise<void> {
  const names = await readdir(tmpdir());
  const orphans = names.filter((name) => OWNER.test(name) && !isAlive(Number(OWNER.exec(name)?.[1])));
  for (const orphan of orphans) await remove(path.join(tmpdir(), orphan));
}

async function remove(folder: string): Promise<void> {
  for (const server of ['data', 'postgres', 'nats']) {
    await endLeftover(path.join(folder, server, 'postmaster.pid'), 'postgres', 'SIGINT');
    await endLeftover(path.join(folder, server, 'nats.pid'), 'nats-server', 'SIGTERM');
  }
  await removeDataFolder(folder);
}
