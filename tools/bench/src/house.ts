import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@rakkarya/servers';
import type { Running } from '@rakkarya/start';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface House extends Running {
  /** Milliseconds from the command to a gateway that says it is ready. */
  startedIn: number;
  stop(): Promise<void>;
}

export interface HouseOptions {
  env?: Record<string, string>;
  args?: string[];
}

/** The whole system by its own command, on this data folder and without rate limits. Sample data may still be loading. */
export async function startHouse(dataDir: string, { env = {}, args = [] }: HouseOptions = {}): Promise<House> {
  const since = performance.now();
  const port = String(await freePort());
  const child = spawn(process.execPath, ['tools/start/bootstrap.mjs', 'start', ...args], {
    cwd: ROOT,
    env: { ...process.env, RATE_LIMIT: 'off', LOG_LEVEL: 'warn', ...env, DATA_DIR: dataDir, PORT: port },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`npm start ended with ${code}`)));
  await Promise.race([answers(`http://127.0.0.1:${port}/ready`), ended]);
  const startedIn = performance.now() - since;
  const running = await listed(path.join(dataDir, 'run.json'), Number(port));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended.catch(() => undefined);
  };
  return { ...running, startedIn, stop };
}

/** The list is complete once whoever listens on the gateway's port stands in it. */
async function listed(file: string, port: number): Promise<Running> {
  for (;;) {
    const running = JSON.parse(await readFile(file, 'utf8')) as Running;
    if (running.processes.some((process) => process.port === port)) return running;
    await pause(50);
  }
}

async function answers(url: string): Promise<void> {
  for (const deadline = Date.now() + 300_000; Date.now() < deadline; await pause(50)) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
  }
  throw new Error(`${url} did not answer within five minutes`);
}
