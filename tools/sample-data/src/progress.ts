/** Says on one line how far it is; where nobody watches, only how it ended. */
export class Progress {
  #done = 0;

  constructor(private readonly all: number) {}

  step(what: string): void {
    this.#done += 1;
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[Ksample data ${this.#done}/${this.all} ${what}`);
  }

  end(sentence: string): void {
    process.stdout.write(`${process.stdout.isTTY ? '\r\x1b[K' : ''}${sentence}\n`);
  }
}
