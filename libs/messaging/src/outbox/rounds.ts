import { setTimeout as sleep } from 'node:timers/promises';

const WAIT = 1_000;
const LONGEST_WAIT = 5_000;

/**
 * Does the same work every second; at once when woken or when the work says there is more to do; less often while it fails.
 * Never twice at the same time.
 */
export class Rounds {
  #waking = new AbortController();
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(
    private readonly work: (round: number) => Promise<boolean>,
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
    for (let round = 0, wait = 0; !this.#stopped; round++) {
      this.#waking = new AbortController();
      wait = await this.#waitAfter(round, wait);
      await sleep(wait, undefined, { signal: this.#waking.signal }).catch(() => (wait = 0));
    }
  }

  async #waitAfter(round: number, previous: number): Promise<number> {
    try {
      return (await this.work(round)) ? 0 : WAIT;
    } catch (error) {
      this.failed(error);
      return Math.min(Math.max(previous * 2, WAIT), LONGEST_WAIT);
    }
  }
}
