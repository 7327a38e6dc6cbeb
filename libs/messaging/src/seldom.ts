/** Lets a complaint through once in ten seconds: a database that is away for an hour is not a line per event. */
export class Seldom {
  #last = -Infinity;

  complain(tell: () => void): void {
    if (performance.now() - this.#last < 10_000) return;
    this.#last = performance.now();
    tell();
  }
}
