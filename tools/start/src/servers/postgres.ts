import path from 'node:path';
import { freePort, postgresUrl, startPostgres, type Secrets } from '@rakkarya/servers';
import { logFile } from '../data-folder/log-file.js';
import type { Start } from '../keeping/kept.js';

/** Our own Postgres: on the same port and data however often it is started again. */
export async function ownPostgres(dataDir: string, secrets: Secrets): Promise<{ url: string; start: Start }> {
  const port = await freePort();
  const password = secrets.database.postgres;
  const folder = path.join(dataDir, 'postgres');
  const options = { folder, password, port, durable: true };
  return {
    url: postgresUrl({ folder, port, role: 'postgres', password, database: 'postgres' }),
    start: async () => startPostgres({ ...options, logFile: await logFile(dataDir, 'postgres') }),
  };
}
