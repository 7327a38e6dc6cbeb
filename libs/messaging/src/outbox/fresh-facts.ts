import { Logger } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { InHand } from '../in-hand.js';
import { reasonOf } from '../reason.js';
import { Seldom } from '../seldom.js';
import type { Announced } from './announced.js';
import { Outbox, type OutgoingFact } from './outbox.js';
import { publish } from './publish.js';

/** Where facts go now: the connection, and which life of the stream it leads to. */
export interface Route {
  connection: NatsConnection;
  epoch: number;
}

/** Short enough not to be felt, long enough that a busy service asks the database for many facts at once. */
const LINGER = 3;
const MARK_EVERY = 100;
const MOST_IN_HAND = 2_000;

/**
 * The short way: a fact is published by the process that announced it as soon as its transaction has committed.
 * Whatever goes wrong here goes wrong quietly, since it stays unsent and is found by those who look for what was left behind.
 */
export class FreshFacts {
  readonly #log = new Logger(FreshFacts.name);
  readonly #seldom = new Seldom();
  readonly #inHand = new InHand();
  #waiting: Announced[] = [];
  #sent = new Map<number, string[]>();
  #lingering: NodeJS.Timeout | undefined;
  #marking: NodeJS.Timeout | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly route: () => Route | undefined,
  ) {}

  add(facts: Announced[]): void {
    if (!this.route() || this.#waiting.length + this.#inHand.size > MOST_IN_HAND) return;
    this.#waiting.push(...facts);
    this.#lingering ??= setTimeout(() => this.#begin(), LINGER);
  }

  /** Publishes what waits and marks what is published. */
  async finished(): Promise<void> {
    this.#begin();
    await this.#inHand.finished();
    this.#mark();
    await this.#inHand.finished();
  }

  #begin(): void {
    clearTimeout(this.#lingering);
    this.#lingering = undefined;
    const facts = this.#waiting;
    this.#waiting = [];
    const route = this.route();
    if (facts.length > 0 && route) this.#take(this.#publish(facts, route));
  }

  async #publish(facts: Announced[], route: Route): Promise<void> {
    for (const fact of await this.outbox.committed(facts)) this.#take(this.#publishOne(fact, route));
  }

  async #publishOne(fact: OutgoingFact, { connection, epoch }: Route): Promise<void> {
    await publish(connection, fact);
    const sent = this.#sent.get(epoch) ?? [];
    this.#sent.set(epoch, sent);
    sent.push(fact.id);
    this.#marking ??= setTimeout(() => this.#mark(), MARK_EVERY);
  }

  #mark(): void {
    clearTimeout(this.#marking);
    this.#marking = undefined;
    for (const [epoch, ids] of this.#sent) this.#take(this.outbox.markSent(ids, epoch));
    this.#sent = new Map();
  }

  #take(work: Promise<unknown>): void {
    this.#inHand.add(work.catch((error) => this.#seldom.complain(() => this.#log.warn(`left for later: ${reasonOf(error)}`))));
  }
}
