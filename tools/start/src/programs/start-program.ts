import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Running } from '@rakkarya/servers';
import { ROOT } from '../root.js';
import type { Plan } from './plans.js';

export interface Program extends Plan {
  env: NodeJS.ProcessEnv;
  logFile: string;
  signal: AbortSignal;
}

interface Ready {
  app?: string;
  ready: number;
}

const OWN_SOURCE_MAPS = pathToFileURL(path.join(ROOT, 'tools/start/dist/own-source-maps.js')).href;
/** A little more than programs take themselves to finish what is in hand. */
const PATIENCE = 10_000;
/** Who has not said a word by then is stuck. */
const BOOT = 90_000;

/**
 * Starts one of our programs and returns when all in it have said that they are ready. It has a process group of its own, so that
 * Ctrl-C does not reach it before those who ask it; its channel to us closes when we are gone, and it ends then.
 */
export async function startProgram(program: Program): Promise<Running> {
  const child = spawnProgram(program);
  const exited = new Promise<string>((settle) => {
    child.once('error', (error) => settle(error.message));
    child.once('exit', (code, signal) => settle(signal ?? `code ${code}`));
  });
  const stop = stopping(child, exited);
  const abort = () => void stop();
  const impatience = setTimeout(() => child.kill('SIGKILL'), BOOT);
  program.signal.addEventListener('abort', abort, { once: true });
  try {
    const port = await Promise.race([ports(child, program), exited.then((reason) => failed(program, reason))]);
    return { name: program.name, pid: child.pid ?? 0, port, exited, stop };
  } finally {
    clearTimeout(impatience);
    program.signal.removeEventListener('abort', abort);
  }
}

function spawnProgram({ file, args, nodeArgs, env, logFile }: Program): ChildProcess {
  const log = openSync(logFile, 'a');
  const child = fork(file, args, {
    env,
    execArgv: ['--import', OWN_SOURCE_MAPS, ...nodeArgs],
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  return child;
}

/** The gateway's where there is one among them, else the last one's. */
function ports(child: ChildProcess, { inside }: Program): Promise<number> {
  const said: Ready[] = [];
  return new Promise((resolve) => {
    child.on('message', (message: Ready) => {
      if (typeof message?.ready !== 'number') return;
      said.push(message);
      if (said.length === inside.length) resolve((said.find(({ app }) => app === 'gateway') ?? message).ready);
    });
  });
}

async function failed({ name, logFile }: Program, reason: string): Promise<never> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  throw new Error(`${name} ended (${reason}) before it was ready\n${log.slice(-2000)}`);
}

function stopping(child: ChildProcess, exited: Promise<string>): () => Promise<void> {
  return async () => {
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    await exited;
    clearTimeout(insist);
  };
}
