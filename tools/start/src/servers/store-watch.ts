import { access } from 'node:fs/promises';

/** How many looks in a row have to be bad: a server that is just being started is not yet a broken one. */
const ENOUGH = 3;

/**
 * Notices a broker that answers no longer, or whose files were deleted under it: it would go on acknowledging events into
 * files nobody finds again. `breakDown` is called once for each such time.
 */
export class StoreWatch {
  #bad = 0;

  constructor(
    private readonly streamFolder: string,
    private readonly breakDown: (why: string) => void,
  ) {}

  /** After each look at the stream, with what was wrong. */
  async look(trouble: Error | null): Promise<void> {
    const why = trouble?.message ?? (await this.#isMissing());
    this.#bad = why === null ? 0 : this.#bad + 1;
    if (why === null || this.#bad < ENOUGH) return;
    this.#bad = 0;
    this.breakDown(why);
  }

  #isMissing(): Promise<string | null> {
    return access(this.streamFolder).then(
      () => null,
      () => 'its files are gone',
    );
  }
}
