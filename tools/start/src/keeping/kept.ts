import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, type Running } from '@rakkarya/servers';
import { RestartDelay } from './restart-delay.js';

export type Start = (signal: AbortSignal) => Promise<Running>;

export interface KeptListener {
  /** Something started or ended. */
  changed(): void;
  say(text: string): void;
}

/** One server or program that is started again whenever it ends, until it is told to end. */
export class Kept {
  readonly #ending = new AbortController();
  readonly #delay = new RestartDelay();
  #running: Running | undefined;
  #starting: Promise<Running> | undefined;
  #life: Promise<void> | undefined;

  constructor(
    readonly name: string,
    private readonly start: Start,
    private readonly listener: KeptListener,
  ) {}

  get running(): Running | undefined {
    return this.#running;
  }

  /** The first start. When it fails, nothing is tried again. */
  async begin(): Promise<Running> {
    const running = await this.#up();
    this.#life = this.#live(running);
    return running;
  }

  /** Ends what runs, at once, so that it is started again. */
  kill(): void {
    if (this.#running && isAlive(this.#running.pid)) process.kill(this.#running.pid, 'SIGKILL');
  }

  /** Lets what runs finish, so that it is started again as it is now. */
  async renew(): Promise<void> {
    await this.#running?.stop();
  }

  async end(): Promise<void> {
    this.#ending.abort();
    await this.#starting?.catch(() => undefined);
    await this.#running?.stop();
    await this.#life;
  }

  async #up(): Promise<Running> {
    this.#starting = this.start(this.#ending.signal);
    this.#running = await this.#starting;
    this.listener.changed();
    return this.#running;
  }

  async #live(first: Running): Promise<void> {
    for (let running: Running | undefined = first; running; running = await this.#again()) {
      const born = performance.now();
      const reason = await running.exited;
      this.#running = undefined;
      this.listener.changed();
      if (this.#ending.signal.aborted) return;
      this.listener.say(`${this.name} ended (${reason}): starting it again`);
      await this.#rest(performance.now() - born);
    }
  }

  /** Tries until it runs, or is told to end. */
  async #again(): Promise<Running | undefined> {
    while (!this.#ending.signal.aborted) {
      const running = await this.#up().catch((error: Error) =>
        this.listener.say(`${this.name} does not start: ${error.message}`),
      );
      if (running) return running;
      await this.#rest(0);
    }
    return undefined;
  }

  #rest(lived: number): Promise<void> {
    return pause(this.#delay.after(lived), undefined, { signal: this.#ending.signal }).catch(() => undefined);
  }
}
