import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What `run.json` in the data folder says while the house runs: programs and servers that are up just now. */
export interface Running {
  url: string;
  processes: { name: string; pid: number; port: number }[];
}

const nameIn = (dataDir: string): string => path.join(dataDir, 'run.json');

/** Rewritten as a whole on every change: whoever reads it never sees half of it. */
export class RunFile {
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly dataDir: string) {}

  write(running: () => Running): Promise<void> {
    return this.#after(() => this.#replace(running()));
  }

  remove(): Promise<void> {
    return this.#after(() => rm(nameIn(this.dataDir), { force: true }));
  }

  #after(work: () => Promise<void>): Promise<void> {
    return (this.#last = this.#last.then(work));
  }

  async #replace(running: Running): Promise<void> {
    const file = nameIn(this.dataDir);
    await writeFile(`${file}.new`, `${JSON.stringify(running, null, 2)}\n`);
    await rename(`${file}.new`, file);
  }
}

/** Null when nothing says so. */
export async function readRunFile(dataDir: string): Promise<Running | null> {
  const text = await readFile(nameIn(dataDir), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Running);
}
