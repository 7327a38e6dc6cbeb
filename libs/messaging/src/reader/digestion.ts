import { Injectable, Logger } from '@nestjs/common';
import type { Reader } from '@rakkarya/contracts';
import { withCorrelation } from '../correlation.js';
import { reasonOf } from '../reason.js';
import { Seldom } from '../seldom.js';
import { SetAsides } from '../set-aside/set-asides.js';
import { arrived, eventFrom, IllFormedEvent, type Arrived } from './arrived.js';
import type { Delivery } from './delivery.js';
import { Handlers } from './handlers.js';

const SECOND = 1_000;
const DELAYS = [0.2 * SECOND, SECOND, 5 * SECOND, 15 * SECOND];
const LONGEST_DELAY = 60 * SECOND;
/** About four minutes altogether. */
const MOST_ATTEMPTS = 8;

/** What becomes of a delivered event: it is digested, tried again later, or set aside. */
@Injectable()
export class Digestion {
  readonly #log = new Logger(Digestion.name);
  readonly #seldom = new Seldom();

  constructor(
    private readonly handlers: Handlers,
    private readonly setAsides: SetAsides,
  ) {}

  /** Never rejects. */
  async digest(reader: Reader, delivery: Delivery): Promise<void> {
    const event = arrived(delivery.message);
    try {
      await withCorrelation(event.correlationId, () => this.handlers.handle(eventFrom(event, reader)));
      delivery.digested();
    } catch (error) {
      await this.#failed(reader, event, delivery, error).catch((worse) => this.#log.error(worse));
    }
  }

  async #failed(reader: Reader, event: Arrived, delivery: Delivery, error: unknown): Promise<void> {
    const isHopeless = error instanceof IllFormedEvent || delivery.attempt >= MOST_ATTEMPTS;
    if (isHopeless) await this.#setAside(reader, event, delivery, error);
    else delivery.again(DELAYS[delivery.attempt - 1] ?? LONGEST_DELAY);
  }

  async #setAside(reader: Reader, event: Arrived, delivery: Delivery, error: unknown): Promise<void> {
    try {
      const kept = { ...event, id: event.id || `${delivery.sequence}` };
      await this.setAsides.keep(reader, kept, reasonOf(error), delivery.attempt);
      delivery.setAside();
      this.#log.error(error, `${reader} set ${event.name} ${event.id} aside`);
    } catch (reason) {
      delivery.again(LONGEST_DELAY);
      this.#seldom.complain(() => this.#log.error(reason, `${reader} cannot set ${event.name} ${event.id} aside`));
    }
  }
}
