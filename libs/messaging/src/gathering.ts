interface Waiting<One> {
  one: One;
  resolve(): void;
  reject(error: unknown): void;
}

export interface Pace {
  /** Milliseconds. */
  within: number;
  /** Whether somebody waits for the outcome. */
  eager?: boolean;
}

/**
 * What one handful saves the others is worth more than the moment it waits: on two busy cores orders came through a third faster
 * with these milliseconds than without.
 */
export const WHILE_SOMEBODY_WAITS: Pace = { within: 3, eager: true };

/** As many events as a reader holds unless it is told otherwise: nobody waits for one that cannot come. */
export const MOST_IN_HAND = 16;

/**
 * Hands events, or what else comes, on together, one handful after the other: those that come within so many milliseconds of the first, and those that
 * come while the handful before is being digested, in the order they came. Where it is `eager`, what comes after a handful of one
 * waits for nothing. When they fail together each is tried alone, so that one that cannot be digested holds up no other.
 */
export class Gathering<One> {
  readonly #waiting: Waiting<One>[] = [];
  #isPlanned = false;
  #isBusy = false;
  #latest = 1;

  constructor(
    private readonly handle: (some: One[]) => Promise<void>,
    private readonly pace: Pace,
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
    if (this.pace.eager && this.#latest === 1) setImmediate(handOn);
    else setTimeout(handOn, this.pace.within);
  }

  async #handOn(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0, MOST_IN_HAND);
      this.#latest = together.length;
      await this.#settle(together);
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
