import { Logger } from '@nestjs/common';
import { InHand } from '../in-hand.js';
import { reasonOf } from '../reason.js';
import { Seldom } from '../seldom.js';
import type { OutgoingFact } from './announced.js';
import type { Outbox } from './outbox.js';
import type { Publisher } from './publisher.js';

/** Where facts go now, and in which life of the stream. */
export interface Route {
  publisher: Publisher;
  epoch: number;
}

const MARK_EVERY = 100;
const MOST_IN_HAND = 2_000;

/**
 * The short way: a fact is published by the process that announced it, as soon as its transaction has committed.
 * Whatever goes wrong here goes wrong quietly, since it stays unsent and is found by those who look for what was left behind.
 */
export class FreshFacts {
  readonly #log = new Logger(FreshFacts.name);
  readonly #seldom = new Seldom();
  readonly #inHand = new InHand();
  #sent = new Map<number, string[]>();
  #marking: NodeJS.Timeout | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly route: () => Route | undefined,
  ) {}

  add(facts: OutgoingFact[]): void {
    const route = this.route();
    if (!route || this.#inHand.size > MOST_IN_HAND) return;
    for (const fact of facts) this.#take(this.#publish(fact, route));
  }

  /** Resolves when what was begun is published and marked, or after a bound. */
  async finished(): Promise<void> {
    await this.#inHand.finished();
    this.#mark();
    await this.#inHand.finished();
  }

  async #publish(fact: OutgoingFact, { publisher, epoch }: Route): Promise<void> {
    await publisher.publish(fact);
    const sent = this.#sent.get(epoch) ?? [];
    this.#sent.set(epoch, sent);
    sent.push(fact.id);
    this.#marking ??= setTimeout(() => this.#mark(), MARK_EVERY);
  }

  /** Many at a time: a mark that is lost costs no more than a fact that is told twice. */
  #mark(): void {
    clearTimeout(this.#marking);
    this.#marking = undefined;
    for (const [epoch, ids] of this.#sent) this.#take(this.outbox.markSent(ids, epoch));
    this.#sent = new Map();
  }

  #take(work: Promise<unknown>): void {
    this.#inHand.add(
      work.catch((error) => this.#seldom.complain(() => this.#log.warn(`left for later: ${reasonOf(error)}`))),
    );
  }
}
