/** How long nothing has to change: editors and version control write many files one after the other. */
const CALM = 200;

/** Gathers names, and hands all of them on when no more has come for a moment and what came before is dealt with. */
export class WhatChanged {
  #names = new Set<string>();
  #calm: NodeJS.Timeout | undefined;
  #busy: Promise<void> = Promise.resolve();

  constructor(private readonly deal: (names: ReadonlySet<string>) => Promise<void>) {}

  add(name: string): void {
    this.#names.add(name);
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => (this.#busy = this.#busy.then(() => this.#next())), CALM);
  }

  #next(): Promise<void> {
    const names = this.#names;
    this.#names = new Set();
    return names.size === 0 ? Promise.resolve() : this.deal(names);
  }
}
