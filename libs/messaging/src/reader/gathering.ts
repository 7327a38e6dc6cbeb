import type { Event } from '@rakkarya/contracts';

interface Waiting {
  event: Event;
  resolve(): void;
  reject(error: unknown): void;
}

/** As many as a reader holds unless it is told otherwise: nobody waits for one that cannot come. */
export const MOST_IN_HAND = 16;

/**
 * Hands events on together: those that come within so many milliseconds of the first, in the order they came. When they fail
 * together each is tried alone, so that one that cannot be digested holds up no other.
 */
export class Gathering {
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly handle: (events: Event[]) => Promise<void>,
    private readonly within: number,
  ) {}

  /** Settles when this event's effect is there, or could not be had. */
  add(event: Event): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ event, resolve, reject });
      if (this.#waiting.length >= MOST_IN_HAND) this.#handOn();
      else this.#timer ??= setTimeout(() => this.#handOn(), this.within);
    });
  }

  #handOn(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const together = this.#waiting;
    this.#waiting = [];
    this.#try(together).then(
      () => together.forEach(({ resolve }) => resolve()),
      (error) => this.#oneByOne(together, error),
    );
  }

  #oneByOne(together: Waiting[], error: unknown): void {
    if (together.length === 1) together[0]?.reject(error);
    else for (const one of together) this.#try([one]).then(one.resolve, one.reject);
  }

  async #try(some: Waiting[]): Promise<void> {
    await this.handle(some.map(({ event }) => event));
  }
}
