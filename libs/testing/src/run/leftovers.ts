import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endLeftover, isAlive } from '@rakkarya/servers';

const OWNER = /^rakkarya-test-(?:postgres|nats)-(\d+)-/;

/** Ends and removes what runs left behind whose process was killed before it could. */
export async function removeLeftovers(): Promise<void> {
  const names = await readdir(tmpdir());
  const orphans = names.filter((name) => OWNER.test(name) && !isAlive(Number(OWNER.exec(name)?.[1])));
  for (const orphan of orphans) await remove(path.join(tmpdir(), orphan));
}

async function remove(folder: string): Promise<void> {
  await endLeftover(path.join(folder, 'data/postmaster.pid'), 'postgres', 'SIGINT');
  await endLeftover(path.join(folder, 'data/nats.pid'), 'nats-server', 'SIGTERM');
  await rm(folder, { recursive: true, force: true });
}
