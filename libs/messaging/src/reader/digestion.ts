import { Logger } from '@nestjs/common';
import type { Reader } from '@rakkarya/contracts';
import { withCorrelation } from '../correlation.js';
import { reasonOf } from '../reason.js';
import { Seldom } from '../seldom.js';
import type { SetAsides } from '../set-aside/set-asides.js';
import { arrived, eventFrom, IllFormedEvent, type Arrived } from './arrived.js';
import type { Delivery } from './delivery.js';
import type { Handlers } from './handlers.js';
import type { ObserveEvent, Outcome } from './outcome.js';

const SECOND = 1_000;
const DELAYS = [0.2 * SECOND, SECOND, 5 * SECOND, 15 * SECOND];
const LONGEST_DELAY = 60 * SECOND;
/** About four minutes altogether. */
const MOST_ATTEMPTS = 8;

/** What becomes of a delivered event: it is digested, tried again later, or set aside. */
export class Digestion {
  readonly #log = new Logger(Digestion.name);
  readonly #seldom = new Seldom();

  constructor(
    private readonly handlers: Handlers,
    private readonly setAsides: SetAsides,
    private readonly observe: ObserveEvent,
  ) {}

  /** Never rejects. */
  async digest(reader: Reader, delivery: Delivery): Promise<void> {
    const begun = performance.now();
    const outcome = await this.#outcome(reader, delivery).catch((error) => this.#undecided(error));
    this.observe(reader, outcome, (performance.now() - begun) / SECOND);
  }

  async #outcome(reader: Reader, delivery: Delivery): Promise<Outcome> {
    const event = arrived(delivery.message);
    try {
      await withCorrelation(event.correlationId, () => this.handlers.handle(eventFrom(event, reader)));
    } catch (error) {
      return this.#failed(reader, event, delivery, error);
    }
    delivery.digested();
    return 'done';
  }

  /** The stream was told nothing, so it delivers the event again. */
  #undecided(error: unknown): Outcome {
    this.#seldom.complain(() => this.#log.error(error));
    return 'retried';
  }

  async #failed(reader: Reader, event: Arrived, delivery: Delivery, error: unknown): Promise<Outcome> {
    const isHopeless = error instanceof IllFormedEvent || delivery.attempt >= MOST_ATTEMPTS;
    if (isHopeless) return this.#setAside(reader, event, delivery, error);
    delivery.again(DELAYS[delivery.attempt - 1] ?? LONGEST_DELAY);
    if (delivery.attempt > 2) this.#seldom.complain(() => this.#log.warn(`${reader} fails: ${reasonOf(error)}`));
    return 'retried';
  }

  async #setAside(reader: Reader, event: Arrived, delivery: Delivery, error: unknown): Promise<Outcome> {
    try {
      const kept = { ...event, id: event.id || `${delivery.sequence}` };
      await this.setAsides.keep(reader, kept, reasonOf(error), delivery.attempt);
      delivery.setAside();
      this.#log.error(error, `${reader} set ${event.name} ${event.id} aside`);
      return 'set-aside';
    } catch (reason) {
      delivery.again(LONGEST_DELAY);
      this.#seldom.complain(() => this.#log.error(reason, `${reader} cannot set ${event.name} ${event.id} aside`));
      return 'retried';
    }
  }
}
