import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startNats, startPostgres } from '@rakkarya/servers';
import { ACCOUNTS, accounts } from './accounts.js';
import type { ChosenBroker, ChosenDatabase } from './chosen.js';

const FROM = 'embedded';

/** The Postgres npm installed. */
export async function embeddedDatabase(): Promise<ChosenDatabase> {
  const folder = await folderFor('postgres');
  const server = await startPostgres({
    folder: path.join(folder, 'data'),
    password: 'rakkarya-test',
    logFile: path.join(folder, 'log'),
    durable: false,
  });
  return { at: server.url, from: FROM, stop: () => server.stop().then(() => remove(folder)) };
}

/** The NATS npm installed, or one of this machine's. */
export async function embeddedBroker(): Promise<ChosenBroker> {
  const folder = await folderFor('nats');
  const server = await startNats({
    folder: path.join(folder, 'data'),
    logFile: path.join(folder, 'log'),
    durable: false,
    accounts: accounts(),
  });
  const at = { host: `127.0.0.1:${server.port}`, accounts: ACCOUNTS };
  return { at, from: FROM, stop: () => server.stop().then(() => remove(folder)) };
}

/** The process that owns it is part of its name. Postgres runs as another user, who has to walk through. */
async function folderFor(server: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), `rakkarya-test-${server}-${process.pid}-`));
  await chmod(folder, 0o755);
  return folder;
}

const remove = (folder: string) => rm(folder, { recursive: true, force: true });
