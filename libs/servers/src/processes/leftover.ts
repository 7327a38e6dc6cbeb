import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Ends the server whose number this file holds, if it still runs: whoever started it was killed and could not.
 * A number that meanwhile belongs to another program is left alone, and the file removed; one that belongs to nobody says nothing
 * wrong, and Postgres wants to see it: parts of the server may have outlived it.
 */
export async function endLeftover(pidFile: string, program: string, goodbye: NodeJS.Signals): Promise<void> {
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10);
  if (!Number.isInteger(pid)) return;
  const running = await programOf(pid);
  if (running === '') return;
  if (!running.includes(program)) return rm(pidFile, { force: true });
  process.kill(pid, goodbye);
  for (let tries = 0; isAlive(pid); tries++) {
    if (tries === 200) process.kill(pid, 'SIGKILL');
    await pause(50);
  }
}

/** The command line of a running process; empty when there is none, or none that can be seen. */
export async function programOf(pid: number): Promise<string> {
  if (process.platform === 'linux')
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
  if (process.platform === 'win32') return '';
  return run('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
}

/** When a process began, in whatever its system counts; empty when there is none. Tells one from a later one with the same number. */
export async function birthOf(pid: number): Promise<string> {
  if (process.platform === 'win32') return isAlive(pid) ? 'alive' : '';
  if (process.platform !== 'linux')
    return run('ps', ['-o', 'lstart=', '-p', String(pid)]).then(
      ({ stdout }) => stdout.trim(),
      () => '',
    );
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
