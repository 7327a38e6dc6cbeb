import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { DataSource } from 'typeorm';
import { Broker } from '../broker/broker.js';
import { reasonOf } from '../reason.js';
import { Seldom } from '../seldom.js';
import { AfterCommit } from './after-commit.js';
import { FreshFacts, type Route } from './fresh-facts.js';
import { AnotherStream, publishLeftBehind } from './left-behind.js';
import { Outbox } from './outbox.js';
import { Publisher } from './publisher.js';
import { Rounds } from './rounds.js';
import { StreamWatch } from './stream-watch.js';
import { sweep } from './sweep.js';

const ROUNDS_PER_WATCH = 5;
const ROUNDS_PER_SWEEP = 3_600;

/**
 * Publishes what the outbox holds: at once what this process announces, and every second what was left behind.
 * Postgres is the record: when the broker's data are gone, it is all told again.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap {
  readonly #log = new Logger(OutboxRelay.name);
  readonly #seldom = new Seldom();
  readonly #outbox: Outbox;
  readonly #watch: StreamWatch;
  readonly #fresh: FreshFacts;
  readonly #rounds = new Rounds(
    (round) => this.#round(round),
    (error) => this.#failed(error),
  );
  #publisher: Publisher | undefined;
  #epoch: number | undefined;

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
    this.broker.connected.then(
      (connection) => this.#start(connection),
      () => undefined,
    );
  }

  /** Publishes what is in hand, bounded; without a broker it stays in the outbox. */
  async stop(): Promise<void> {
    if (!this.broker.connectionHealthy()) this.#publisher?.forget();
    await this.#rounds.stop();
    await this.#fresh.finished();
    this.#publisher?.stop();
  }

  #start(connection: NatsConnection): void {
    this.#publisher = new Publisher(connection, this.broker.freshInbox());
    this.#rounds.start();
  }

  #route(): Route | undefined {
    if (!this.broker.connectionHealthy() || !this.#publisher || this.#epoch === undefined) return undefined;
    return { publisher: this.#publisher, epoch: this.#epoch };
  }

  /** After an absence the stream may be another one: nothing is published before that is known. */
  #lookAgain(): void {
    this.#epoch = undefined;
    this.#publisher?.forget();
    this.#rounds.wake();
  }

  async #round(round: number): Promise<boolean> {
    const { connection } = this.broker;
    if (!connection) return false;
    if (this.#epoch === undefined || round % ROUNDS_PER_WATCH === 0) await this.#look(connection);
    if (round % ROUNDS_PER_SWEEP === 1) await sweep(this.db);
    const route = this.#route();
    return route ? publishLeftBehind(this.db, this.#outbox, route) : false;
  }

  async #look(connection: NatsConnection): Promise<void> {
    try {
      this.#epoch = await this.#watch.epoch(connection);
    } catch (error) {
      this.#epoch = undefined;
      throw error;
    }
  }

  #failed(error: unknown): void {
    if (error instanceof AnotherStream) this.#epoch = undefined;
    this.#seldom.complain(() => this.#log.warn(`facts wait in the outbox: ${reasonOf(error)}`));
  }
}
