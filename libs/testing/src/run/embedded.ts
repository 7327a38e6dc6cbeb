import path from 'node:path';
import { removeDataFolder, startNats, startPostgres, temporaryFolder } from '@rakkarya/servers';
import { ACCOUNTS, accounts } from './accounts.js';
import type { ChosenBroker, ChosenDatabase } from './chosen.js';

const FROM = 'embedded';

/** The Postgres npm installed. */
export async function embeddedDatabase(): Promise<ChosenDatabase> {
  const folder = await temporaryFolder('test-postgres');
  const server = await startPostgres({
    folder: path.join(folder, 'data'),
    password: 'rakkarya-test',
    logFile: path.join(folder, 'log'),
    durable: false,
  });
  return { at: server.url, from: FROM, stop: () => server.stop().finally(() => removeDataFolder(folder)) };
}

/** The NATS npm installed, or one of this machine's. */
export async function embeddedBroker(): Promise<ChosenBroker> {
  const folder = await temporaryFolder('test-nats');
  const server = await startNats({
    folder: path.join(folder, 'data'),
    logFile: path.join(folder, 'log'),
    durable: false,
    accounts: accounts(),
  });
  const at = { host: `127.0.0.1:${server.port}`, accounts: ACCOUNTS };
  return { at, from: FROM, stop: () => server.stop().finally(() => removeDataFolder(folder)) };
}
