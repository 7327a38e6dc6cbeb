import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { readers, type App, type Reader } from '@rakkarya/contracts';
import type { Broker } from '../broker/broker.js';
import { ACK_WAIT_SECONDS } from '../broker/stream.js';
import { InHand } from '../in-hand.js';
import type { Delivery } from './delivery.js';
import type { Digestion } from './digestion.js';
import type { Handlers } from './handlers.js';
import { Pull } from './pull.js';

const TICK = 1_000;
const BEAT = (ACK_WAIT_SECONDS * 1_000) / 3;

/** Gives every `@OnEvent` of the app its events, up to `inFlight` at once each, from the start of the app to its end. */
export class EventReader implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger(EventReader.name);
  readonly #inHand = new InHand();
  #pulls: Pull[] = [];
  #ticking: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    private readonly broker: Broker,
    private readonly handlers: Handlers,
    private readonly digestion: Digestion,
    private readonly of: { app: App; inFlight: number },
  ) {}

  onApplicationBootstrap(): void {
    this.#compareWithContract();
    this.broker.whenBack(() => this.#pulls.forEach((pull) => pull.askAnew()));
    this.broker.connected.then(
      (connection) => this.#start(connection),
      () => undefined,
    );
  }

  /** Takes nothing more and finishes what is in hand, bounded; what is not finished then comes again, here or elsewhere. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    for (const pull of this.#pulls) this.#inHand.add(pull.stop());
    await this.#inHand.finished();
    clearInterval(this.#ticking);
  }

  /** @throws when one of them is for another app's reader: the broker would refuse it, and say so only in its log */
  #compareWithContract(): void {
    const own = Object.keys(readers).filter((reader) => reader.startsWith(`${this.of.app}_`));
    const foreign = this.handlers.readers.filter((reader) => !own.includes(reader));
    if (foreign.length > 0) throw new Error(`${this.of.app} cannot be ${foreign.join(', ')}`);
    const missing = own.filter((reader) => !this.handlers.readers.includes(reader as Reader));
    if (missing.length > 0) this.#log.warn(`events pile up, since nobody is ${missing.join(', ')}`);
  }

  #start(connection: NatsConnection): void {
    if (this.#stopped) return;
    this.#pulls = this.handlers.readers.map((reader) => {
      const digest = (delivery: Delivery) => this.#digest(reader, delivery);
      return new Pull(this.broker, connection, reader, this.of.inFlight, digest);
    });
    this.#ticking = setInterval(() => this.#tick(performance.now()), TICK);
  }

  #digest(reader: Reader, delivery: Delivery): Promise<void> {
    const digested = this.digestion.digest(reader, delivery);
    this.#inHand.add(digested);
    return digested;
  }

  #tick(now: number): void {
    if (!this.broker.connectionHealthy()) return;
    for (const pull of this.#pulls) {
      pull.tick(now);
      for (const delivery of pull.inHand) delivery.stillAt(BEAT, now);
    }
  }
}
