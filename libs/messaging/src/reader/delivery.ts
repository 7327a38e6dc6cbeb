import type { Msg } from '@nats-io/transport-node';

const ACK = '+ACK';
const WORKING = '+WPI';
const NANOS = 1_000_000;

/** One attempt of the stream to hand an event to a reader. */
export class Delivery {
  #heardOf = performance.now();

  constructor(readonly message: Msg) {}

  /** 1 for the first. A delivery that got lost counts, too. */
  get attempt(): number {
    return Number(this.#place()[0]);
  }

  /** The event's place in the stream. */
  get sequence(): number {
    return Number(this.#place()[1]);
  }

  digested(): void {
    this.message.respond(ACK);
  }

  again(inMilliseconds: number): void {
    this.message.respond(`-NAK {"delay":${inMilliseconds * NANOS}}`);
  }

  /** It is kept elsewhere, and not to be delivered again. */
  setAside(): void {
    this.message.respond('+TERM set aside');
  }

  /** Tells the stream to wait if it has heard nothing for this long. */
  stillAt(milliseconds: number, now: number): void {
    if (now - this.#heardOf < milliseconds) return;
    this.#heardOf = now;
    this.message.respond(WORKING);
  }

  /**
   * `$JS.ACK.[<domain>.<account>.]<stream>.<reader>.<attempt>.<sequence>.<delivery>.<time>.<pending>[.<random>]`,
   * see ADR-15 of nats-architecture-and-design.
   */
  #place(): string[] {
    const tokens = (this.message.reply ?? '').split('.');
    return tokens.slice(tokens.length === 9 ? 4 : 6);
  }
}
