import { Logger } from '@nestjs/common';
import { correlationFrom, withCorrelation } from '@rakkarya/messaging';

/** One method's rhythm. */
export class Timer {
  readonly #log: Logger;
  #next: NodeJS.Timeout | undefined;
  #run: Promise<void> = Promise.resolve();
  #stopped = false;
  #failing = false;

  constructor(
    readonly name: string,
    private readonly seconds: number,
    private readonly work: () => Promise<unknown>,
  ) {
    this.#log = new Logger(name);
  }

  start(): void {
    if (this.#stopped) return;
    this.#next = setTimeout(() => (this.#run = this.#once()), this.seconds * 1000);
  }

  /** Resolves when the run in hand, if any, is over. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#next);
    await this.#run;
  }

  async #once(): Promise<void> {
    try {
      await withCorrelation(correlationFrom(undefined), this.work);
      if (this.#failing) this.#log.log('works again');
      this.#failing = false;
    } catch (error) {
      this.#tell(error);
    }
    this.start();
  }

  /** Once per streak: a database that is away for an hour is one line, not 3600. */
  #tell(error: unknown): void {
    if (!this.#failing) this.#log.error(error);
    this.#failing = true;
  }
}
