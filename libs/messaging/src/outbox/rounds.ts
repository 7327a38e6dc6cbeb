import { setTimeout as sleep } from 'node:timers/promises';

const WAIT = 1_000;
const LONGEST_WAIT = 5_000;

/** Does the same work every second, less often while it fails, at once when woken; never twice at the same time. */
export class Rounds {
  #waking = new AbortController();
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(
    private readonly work: (round: number) => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.#running = this.#run();
  }

  wake(): void {
    this.#waking.abort();
  }

  /** Resolves when the round that has begun is over. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let round = 0, wait = WAIT; !this.#stopped; round++) {
      this.#waking = new AbortController();
      wait = (await this.#succeeds(round)) ? WAIT : Math.min(wait * 2, LONGEST_WAIT);
      await sleep(wait, undefined, { signal: this.#waking.signal }).catch(() => (wait = WAIT));
    }
  }

  async #succeeds(round: number): Promise<boolean> {
    try {
      await this.work(round);
      return true;
    } catch (error) {
      this.failed(error);
      return false;
    }
  }
}
