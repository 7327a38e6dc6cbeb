import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, programOf } from '@rakkarya/servers';
import { readRunFile } from './run-file.js';

const PATIENCE = 3000;

/**
 * Ends programs of a house whose supervisor was killed: they end by themselves when they notice, but may still hold the port.
 * Servers are dealt with where they are started.
 */
export async function endLeftovers(dataDir: string): Promise<void> {
  const { processes } = (await readRunFile(dataDir)) ?? { processes: [] };
  await Promise.all(processes.map(({ pid }) => endProgram(pid)));
}

async function endProgram(pid: number): Promise<void> {
  if (!/dist\/(main|single)\.js/.test(await programOf(pid))) return;
  process.kill(pid, 'SIGTERM');
  for (const until = Date.now() + PATIENCE; isAlive(pid) && Date.now() < until;) await pause(50);
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}
