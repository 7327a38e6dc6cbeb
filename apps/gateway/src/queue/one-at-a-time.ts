import { BrokenRule, type ProblemCode } from '@rakkarya/contracts';

/** Does one piece of work after the other; refuses with `refusal` when `most` are waiting already. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(
    private readonly most: number,
    private readonly refusal: ProblemCode,
  ) {}

  get idle(): boolean {
    return this.#waiting === 0;
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting > this.most) throw new BrokenRule(this.refusal);
    this.#waiting += 1;
    const result = this.#last.then(work).finally(() => (this.#waiting -= 1));
    this.#last = result.catch(() => undefined);
    return result;
  }
}
