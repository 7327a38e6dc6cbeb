import { RunFile, type Running } from '../data-folder/run-file.js';
import { Kept, type Start } from './kept.js';

export interface HouseholdOptions {
  dataDir: string;
  url: string;
  say(text: string): void;
}

/** Everything that runs: servers first, then the programs that need them. `run.json` follows what it does. */
export class Household {
  readonly #servers: Kept[] = [];
  readonly #programs: Kept[] = [];
  readonly #chores: (() => Promise<void>)[] = [];
  readonly #runFile: RunFile;
  #stopping = false;

  constructor(private readonly options: HouseholdOptions) {
    this.#runFile = new RunFile(options.dataDir);
  }

  keepServer(name: string, start: Start): Promise<Kept> {
    return this.#keep(this.#servers, name, start);
  }

  keepProgram(name: string, start: Start): Promise<Kept> {
    return this.#keep(this.#programs, name, start);
  }

  /** What is to be done with the servers for as long as they run; ends before they do. */
  keepAtIt(chore: { stop(): Promise<void> }): void {
    this.#chores.push(() => chore.stop());
  }

  /** `run.json` says everything that runs now. */
  async written(): Promise<void> {
    await this.#changed();
  }

  /** Those who need servers go before them. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#chores.map((stop) => stop()));
    await Promise.all(this.#programs.map((kept) => kept.end()));
    await Promise.all(this.#servers.map((kept) => kept.end()));
    await this.#runFile.remove();
  }

  /** Without asking. */
  kill(): void {
    for (const kept of [...this.#programs, ...this.#servers]) kept.kill();
  }

  async #keep(among: Kept[], name: string, start: Start): Promise<Kept> {
    if (this.#stopping) throw new Error(`${name} is not started any more: the house is closing`);
    const kept = new Kept(name, start, { changed: () => void this.#changed(), say: this.options.say });
    among.push(kept);
    await kept.begin();
    return kept;
  }

  #changed(): Promise<void> {
    return this.#runFile.write(() => this.#running());
  }

  #running(): Running {
    const up = [...this.#servers, ...this.#programs]
      .map(({ running }) => running)
      .filter((running) => running !== undefined);
    return { url: this.options.url, processes: up.map(({ name, pid, port }) => ({ name, pid, port })) };
  }
}
