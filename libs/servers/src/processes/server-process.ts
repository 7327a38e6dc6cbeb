import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Identity } from './unprivileged.js';

export interface ServerCommand {
  name: string;
  program: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  identity: Identity;
  /** Both outputs are appended here: a pipe would break, and take the server along, when the one who started it is killed. */
  logFile: string;
  /** Asks the server to end in good order. */
  goodbye: NodeJS.Signals;
}

const living = new Map<ChildProcess, NodeJS.Signals>();
process.on('exit', () => living.forEach((goodbye, child) => child.kill(goodbye)));

/** One started server. It has a process group of its own, so that Ctrl-C in a terminal does not reach it before its clients are gone. */
export class ServerProcess {
  readonly exited: Promise<string>;
  #gone = false;

  static start(command: ServerCommand): ServerProcess {
    const log = openSync(command.logFile, 'a');
    const { env, identity, program, args } = command;
    const child = spawn(program, args, { env, ...identity, cwd: '/', detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    return new ServerProcess(child, command);
  }

  private constructor(
    private readonly child: ChildProcess,
    private readonly command: ServerCommand,
  ) {
    living.set(child, command.goodbye);
    this.exited = new Promise((settle) => {
      child.once('error', (error) => settle(this.#ended(error.message)));
      child.once('exit', (code, signal) => settle(this.#ended(signal ?? `code ${code}`)));
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Asks every 15 ms. Throws with the end of the log when the process ends first or the time is over. */
  async until(ready: () => Promise<boolean>, seconds = 60): Promise<void> {
    const giveUpAt = Date.now() + seconds * 1000;
    while (!(await ready())) {
      if (this.#gone) throw new Error(`${this.command.name} ended (${await this.exited})\n${await this.#lastWords()}`);
      if (Date.now() > giveUpAt) {
        await this.stop();
        throw new Error(`${this.command.name} was not ready after ${seconds} s\n${await this.#lastWords()}`);
      }
      await pause(15);
    }
  }

  async stop(patience = 10_000): Promise<void> {
    if (this.#gone) return;
    this.child.kill(this.command.goodbye);
    const insist = setTimeout(() => this.child.kill('SIGKILL'), patience);
    await this.exited;
    clearTimeout(insist);
  }

  #ended(reason: string): string {
    this.#gone = true;
    living.delete(this.child);
    return reason;
  }

  async #lastWords(): Promise<string> {
    return (await readFile(this.command.logFile, 'utf8').catch(() => '')).slice(-2000);
  }
}
