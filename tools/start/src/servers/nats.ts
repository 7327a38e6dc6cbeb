import path from 'node:path';
import { freePort, HOUSE, startNats, usersOf, type BrokerUserName, type Secrets } from '@rakkarya/servers';
import { logFile } from '../data-folder/log-file.js';
import type { Start } from '../keeping/kept.js';

export interface OwnNats {
  urlOf(user: BrokerUserName): string;
  folder: string;
  start: Start;
}

/** Our own NATS: on the same port and data however often it is started again. */
export async function ownNats(dataDir: string, secrets: Secrets): Promise<OwnNats> {
  const port = await freePort();
  const folder = path.join(dataDir, 'nats');
  const accounts = [
    {
      name: HOUSE,
      users: usersOf(
        (name) => name,
        (name) => secrets.broker[name],
      ),
    },
  ];
  return {
    urlOf: (user) => `nats://${user}:${secrets.broker[user]}@127.0.0.1:${port}`,
    folder,
    start: async () => startNats({ folder, port, durable: true, accounts, logFile: await logFile(dataDir, 'nats') }),
  };
}
