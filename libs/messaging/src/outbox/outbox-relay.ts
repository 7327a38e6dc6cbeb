import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Broker } from '../broker/broker.js';
import { reasonOf } from '../reason.js';
import { Seldom } from '../seldom.js';
import { AfterCommit } from './after-commit.js';
import { FreshFacts, type Route } from './fresh-facts.js';
import { publishLeftBehind } from './left-behind.js';
import { Outbox } from './outbox.js';
import { StreamWatch } from './stream-watch.js';
import { sweep } from './sweep.js';

const ROUND = 1_000;
const LONGEST_WAIT = 15_000;
const ROUNDS_PER_WATCH = 5;
const ROUNDS_PER_SWEEP = 3_600;

/**
 * Publishes what the outbox holds: at once what this process announces, and every second what was left behind.
 * Postgres is the record: when the broker's data are gone, it tells them again.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap {
  readonly #log = new Logger(OutboxRelay.name);
  readonly #seldom = new Seldom();
  readonly #outbox: Outbox;
  readonly #watch: StreamWatch;
  readonly #fresh: FreshFacts;
  #stopping = new AbortController();
  #waking = new AbortController();
  #running: Promise<void> | undefined;
  #epoch: number | undefined;
  #wait = ROUND;

  constructor(
    private readonly db: DataSource,
    private readonly broker: Broker,
  ) {
    this.#outbox = new Outbox(db);
    this.#watch = new StreamWatch(db);
    this.#fresh = new FreshFacts(this.#outbox, () => this.#route());
  }

  onApplicationBootstrap(): void {
    this.db.subscribers.push(new AfterCommit((facts) => this.#fresh.add(facts)));
    this.broker.whenBack(() => this.#lookAgain());
    this.#running = this.#run();
  }

  /** Publishes what is in hand, bounded. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#waking.abort();
    await this.#running;
    if (this.db.isInitialized) await this.#fresh.finished();
  }

  #route(): Route | undefined {
    const { connection } = this.broker;
    return connection && this.#epoch !== undefined ? { connection, epoch: this.#epoch } : undefined;
  }

  /** After an absence the stream may be another one: nothing is published before that is known. */
  #lookAgain(): void {
    this.#epoch = undefined;
    this.#waking.abort();
  }

  async #round(round: number): Promise<void> {
    const { connection } = this.broker;
    if (!connection) return;
    try {
      if (this.#epoch === undefined || round % ROUNDS_PER_WATCH === 0) this.#epoch = await this.#watch.epoch(connection);
      await publishLeftBehind(this.db, this.#outbox, { connection, epoch: this.#epoch });
      if (round % ROUNDS_PER_SWEEP === 1) await sweep(this.db);
      this.#wait = ROUND;
    } catch (error) {
      this.#epoch = undefined;
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
      this.#seldom.complain(() => this.#log.warn(`facts wait in the outbox: ${reasonOf(error)}`));
    }
  }

  async #run(): Promise<void> {
    await Promise.race([this.broker.connected.catch(() => undefined), stopped(this.#stopping.signal)]);
    for (let round = 0; !this.#stopping.signal.aborted; round++) {
      await this.#round(round);
      this.#waking = new AbortController();
      const signal = AbortSignal.any([this.#waking.signal, this.#stopping.signal]);
      await sleep(this.#wait, undefined, { signal }).catch(() => (this.#wait = ROUND));
    }
  }
}

const stopped = (signal: AbortSignal): Promise<void> => new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
