import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { freePort } from '../processes/free-port.js';
import { endLeftover } from '../processes/leftover.js';
import type { Running } from '../processes/running.js';
import { ServerProcess } from '../processes/server-process.js';
import { natsBinary } from './binary.js';
import { natsConfiguration, type BrokerConfiguration } from './configuration.js';

export interface NatsOptions {
  /** Holds the generated configuration and the store. Made when it is not there. */
  folder: string;
  logFile: string;
  /** Any free one when left out. */
  port?: number;
  durable: boolean;
  accounts: BrokerConfiguration['accounts'];
}

/** Where JetStream keeps its files under a broker's folder. */
export const storeOf = (folder: string): string => path.join(folder, 'store');

/** Starts NATS with JetStream on the loopback address and returns when it accepts connections. */
export async function startNats({ folder, logFile, durable, accounts, port: wanted }: NatsOptions): Promise<Running> {
  const port = wanted ?? (await freePort());
  const program = await natsBinary();
  const pidFile = path.join(folder, 'nats.pid');
  const configFile = path.join(folder, 'nats.conf');
  await endLeftover(pidFile, 'nats-server', 'SIGTERM');
  await makeFolders(folder);
  await writeFile(
    configFile,
    natsConfiguration({ listen: `127.0.0.1:${port}`, storeDir: storeOf(folder), pidFile, durable, accounts }),
    { mode: 0o600 },
  );

  const server = ServerProcess.start({
    name: 'nats',
    program,
    args: ['-c', configFile],
    env: process.env,
    identity: {},
    logFile,
    goodbye: 'SIGTERM',
  });
  await server.until(() => greets(port));
  return { name: 'nats', port, pid: server.pid, exited: server.exited, stop: () => server.stop() };
}

/** Made by us, as nats-server would let nobody else in. */
async function makeFolders(folder: string): Promise<void> {
  await mkdir(storeOf(folder), { recursive: true });
  await chmod(folder, 0o700);
}

/** The server speaks first: a line that begins with INFO. */
function greets(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket: Socket = connect({ host: '127.0.0.1', port, timeout: 1000 });
    const settle = (greeted: boolean) => {
      socket.destroy();
      answer(greeted);
    };
    socket.once('data', (data) => settle(data.toString().startsWith('INFO')));
    socket.once('error', () => settle(false)).once('timeout', () => settle(false));
  });
}
