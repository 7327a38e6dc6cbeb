import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from '../processes/free-port.js';
import { endLeftover } from '../processes/leftover.js';
import type { Running } from '../processes/running.js';
import { ServerProcess } from '../processes/server-process.js';
import { unprivileged } from '../processes/unprivileged.js';
import { postgresUrl } from './address.js';
import { postgresBinaries } from './binaries.js';
import { createCluster } from './create-cluster.js';
import { dataFolder } from './data-folder.js';
import { settings } from './settings.js';

export interface PostgresOptions {
  /** Made when it is not there. */
  folder: string;
  /** Of the superuser `postgres`; taken when the cluster is made. */
  password: string;
  logFile: string;
  /** Any free one when left out. */
  port?: number;
  /** Without it data do not survive a power cut: for tests. */
  durable: boolean;
}

export interface RunningPostgres extends Running {
  /** As superuser. */
  readonly url: string;
}

/** Starts Postgres on a socket in its folder and on the loopback address, and returns when it accepts connections. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { password, durable, logFile, port = await freePort() } = options;
  const identity = unprivileged();
  const binaries = await postgresBinaries(identity);
  const folder = await dataFolder(options.folder, identity);
  const lock = path.join(folder, 'postmaster.pid');
  await endLeftover(lock, 'postgres', 'SIGINT');
  await createCluster({ folder, binaries, identity, password, durable });

  const server = ServerProcess.start({
    name: 'postgres',
    program: path.join(binaries, 'bin', 'postgres'),
    args: ['-D', folder, ...settings(port, durable)],
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    identity,
    logFile,
    goodbye: 'SIGINT',
  });
  await server.until(() => isReady(lock, server.pid));
  const url = postgresUrl({ folder, port, role: 'postgres', password, database: 'postgres' });
  return { name: 'postgres', url, port, pid: server.pid, exited: server.exited, stop: () => server.stop() };
}

/** Postgres says how far it is in the eighth line of its lock file; pg_ctl waits for the same. */
async function isReady(lock: string, pid: number): Promise<boolean> {
  const lines = (await readFile(lock, 'utf8').catch(() => '')).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}
