interface Waiting<One> {
  one: One;
  resolve(): void;
  reject(error: unknown): void;
}

/** As many events as a reader holds unless it is told otherwise: nobody waits for one that cannot come. */
export const MOST_IN_HAND = 16;

/**
 * Hands events, or what else comes, on together, one handful after the other: those that come within so many milliseconds of the first, and those that
 * come while the handful before is being digested, in the order they came. When they fail together each is tried alone, so that
 * one that cannot be digested holds up no other.
 */
export class Gathering<One> {
  readonly #waiting: Waiting<One>[] = [];
  #isPlanned = false;
  #isBusy = false;

  constructor(
    private readonly handle: (some: One[]) => Promise<void>,
    private readonly within: number,
  ) {}

  /** Settles when its effect is there, or could not be had. */
  add(one: One): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ one, resolve, reject });
      if (this.#waiting.length >= MOST_IN_HAND) void this.#handOn();
      else this.#plan();
    });
  }

  #plan(): void {
    if (this.#isPlanned || this.#isBusy) return;
    this.#isPlanned = true;
    const handOn = () => {
      this.#isPlanned = false;
      void this.#handOn();
    };
    if (this.within > 0) setTimeout(handOn, this.within);
    else setImmediate(handOn);
  }

  async #handOn(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#waiting.length > 0) {
      await this.#settle(this.#waiting.splice(0, MOST_IN_HAND));
    }
    this.#isBusy = false;
  }

  async #settle(together: Waiting<One>[]): Promise<void> {
    try {
      await this.handle(together.map(({ one }) => one));
      for (const { resolve } of together) resolve();
    } catch (error) {
      if (together.length === 1) together[0]?.reject(error);
      else await Promise.all(together.map((waiting) => this.#settle([waiting])));
    }
  }
}
