import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventStream } from './event-stream.js';

/** An open stream costs memory and a connection. Many share one address, but nobody needs many windows. */
const MOST = { account: 20, ip: 100, all: 2_000 };

/** Everyone who watches something live: not too many each, and all sent home before we close. */
@Injectable()
export class Audience implements BeforeApplicationShutdown {
  readonly #streams = new Set<EventStream>();
  readonly #watching = new Map<string, number>();
  #closing = false;

  /** Refuses with 'too-many'. `onLeave` is called once the reader is gone, for whatever reason. */
  admit({ signedIn, ip }: FastifyRequest, reply: FastifyReply, onLeave: () => void): EventStream {
    const who = signedIn ? `account ${signedIn.accountId}` : `ip ${ip}`;
    const already = this.#watching.get(who) ?? 0;
    const most = signedIn ? MOST.account : MOST.ip;
    if (this.#closing) throw new BrokenRule('unavailable');
    if (already >= most || this.#streams.size >= MOST.all) throw new BrokenRule('too-many', { retryAfter: 30 });

    this.#watching.set(who, already + 1);
    const stream = new EventStream(reply, () => {
      this.#leave(who, stream);
      onLeave();
    });
    this.#streams.add(stream);
    return stream;
  }

  beforeApplicationShutdown(): void {
    this.#closing = true;
    for (const stream of this.#streams) stream.end();
  }

  #leave(who: string, stream: EventStream): void {
    this.#streams.delete(stream);
    const left = (this.#watching.get(who) ?? 1) - 1;
    if (left > 0) this.#watching.set(who, left);
    else this.#watching.delete(who);
  }
}
