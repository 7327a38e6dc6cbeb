import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Fact } from '@rakkarya/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audience } from './audience.js';
import type { EventStream } from './event-stream.js';
import { Feed } from './feed.js';
import { tellsOf } from './order-fact.js';

const ROUND = 400;
/** A list longer than this is better read anew. */
const MOST = 100;

interface Changed {
  id: string;
  number: string;
  what: Fact['name'];
}

/** Tells staff which orders something has happened to, a few times a second at most. Whoever missed something reads the list anew. */
@Injectable()
export class OrdersStream implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #watching = new Set<EventStream>();
  readonly #changed = new Map<string, Changed>();
  #round: NodeJS.Timeout | undefined;

  constructor(
    private readonly feed: Feed,
    private readonly audience: Audience,
  ) {}

  onApplicationBootstrap(): void {
    this.feed.heard.subscribe(({ fact }) => this.#note(fact));
    this.feed.gaps.subscribe(() => this.#tell('missed', {}));
  }

  beforeApplicationShutdown(): void {
    clearTimeout(this.#round);
  }

  watch(request: FastifyRequest, reply: FastifyReply): void {
    const stream = this.audience.admit(request, reply, () => this.#watching.delete(stream));
    this.#watching.add(stream);
  }

  #note(fact: Fact): void {
    if (this.#watching.size === 0 || !tellsOf(fact)) return;
    const { orderId: id, number } = fact.data;
    this.#changed.set(id, { id, number, what: fact.name });
    this.#round ??= setTimeout(() => this.#tellChanged(), ROUND);
  }

  #tellChanged(): void {
    this.#round = undefined;
    const orders = [...this.#changed.values()];
    this.#changed.clear();
    if (orders.length > MOST) this.#tell('missed', {});
    else this.#tell('orders', { orders });
  }

  #tell(event: string, data: object): void {
    for (const stream of this.#watching) stream.say(event, data);
  }
}
