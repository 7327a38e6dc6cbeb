/** How long nothing has to change: a compiler writes many files one after the other. */
const CALM = 300;

/** Gathers names, and hands all of them on when no more has come for a moment. */
export class WhatChanged {
  #names = new Set<string>();
  #calm: NodeJS.Timeout | undefined;

  constructor(private readonly tell: (names: ReadonlySet<string>) => void) {}

  add(name: string): void {
    this.#names.add(name);
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => this.#tell(), CALM);
  }

  #tell(): void {
    const names = this.#names;
    this.#names = new Set();
    this.tell(names);
  }
}
