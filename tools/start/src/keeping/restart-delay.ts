const FIRST = 200;
const LONGEST = 5000;
/** Who lived so long had no trouble starting. */
const STEADY = 10_000;

/** How long to wait before something that ended is started again: twice as long each time it did not live long. */
export class RestartDelay {
  #wait = 0;

  /** Milliseconds to wait after something that lived `lived` ms. */
  after(lived: number): number {
    this.#wait = lived >= STEADY ? FIRST : Math.min(Math.max(this.#wait * 2, FIRST), LONGEST);
    return this.#wait;
  }
}
