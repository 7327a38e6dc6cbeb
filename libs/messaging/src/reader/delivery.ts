import type { Msg } from '@nats-io/transport-node';

const ACK = '+ACK';
const WORKING = '+WPI';
const NANOS = 1_000_000;

/**
 * One attempt of the stream to hand an event to a reader. What becomes of it is told only as long as `isCurrent`, that is, to
 * the consumer it came from: a new one of the same name, as after a wipe, would take the number for its own and skip
 * everything before it. An event nobody is told about comes again, and finds itself in the inbox.
 */
export class Delivery {
  #heardOf = performance.now();

  constructor(
    readonly message: Msg,
    private readonly isCurrent: () => boolean,
  ) {}

  /** 1 for the first. A delivery that got lost counts, too. */
  get attempt(): number {
    return Number(this.#place()[0]);
  }

  /** The event's place in the stream. */
  get sequence(): number {
    return Number(this.#place()[1]);
  }

  digested(): void {
    this.#tell(ACK);
  }

  again(inMilliseconds: number): void {
    this.#tell(`-NAK {"delay":${inMilliseconds * NANOS}}`);
  }

  /** It is kept elsewhere, and not to be delivered again. */
  setAside(): void {
    this.#tell('+TERM set aside');
  }

  /** Tells the stream to wait if it has heard nothing for this long. */
  stillAt(milliseconds: number, now: number): void {
    if (now - this.#heardOf < milliseconds) return;
    this.#heardOf = now;
    this.#tell(WORKING);
  }

  #tell(outcome: string): void {
    if (this.isCurrent()) this.message.respond(outcome);
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
