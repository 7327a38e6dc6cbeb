import { Logger } from '@nestjs/common';
import { createInbox, type NatsConnection } from '@nats-io/transport-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf } from '../reason.js';
import { brokerOptions, type BrokerAddress } from './broker-options.js';
import { tellStatus } from './status.js';
import { connect } from './turn-transport.js';

/**
 * The process's one connection to the broker. It is made in the background, so that a service starts without a broker
 * and works as soon as there is one.
 */
export class Broker {
  /** Resolves once the broker has been reached for the first time. */
  readonly connected: Promise<NatsConnection>;
  readonly #log = new Logger(Broker.name);
  readonly #onBack: (() => void)[] = [];
  readonly #stopping = new AbortController();
  #connection: NatsConnection | undefined;
  #healthy = false;

  constructor(private readonly address: BrokerAddress) {
    this.connected = this.#reach();
    this.connected.catch(() => undefined);
  }

  /** For readiness: reached, and not lost since. Loss without a word is noticed within 15 s. */
  connectionHealthy(): boolean {
    return this.#healthy;
  }

  /** The connection while it is healthy. */
  get connection(): NatsConnection | undefined {
    return this.#healthy ? this.#connection : undefined;
  }

  /** A subject for answers that only this app may hear. */
  freshInbox(): string {
    return createInbox(brokerOptions(this.address).inboxPrefix);
  }

  /** Calls back each time the connection was lost and is there again. */
  whenBack(listener: () => void): void {
    this.#onBack.push(listener);
  }

  /** Sends what is still to be sent, bounded, and closes. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const { connection } = this;
    this.#healthy = false;
    if (connection) await Promise.race([connection.drain(), sleep(2_000, undefined, { ref: false })]);
    await this.#connection?.close();
  }

  async #reach(): Promise<NatsConnection> {
    const connection = await this.#attempt();
    if (this.#stopping.signal.aborted) await connection.close();
    this.#stopping.signal.throwIfAborted();
    this.#connection = connection;
    this.#healthy = true;
    void this.#watch(connection);
    void connection.closed().then((reason) => this.#closed(reason));
    return connection;
  }

  /** The first connection, tried until it stands; every later one is the client's own affair. */
  async #attempt(): Promise<NatsConnection> {
    for (let told = false; ; told = true) {
      this.#stopping.signal.throwIfAborted();
      try {
        return await connect(brokerOptions(this.address));
      } catch (error) {
        if (!told) this.#log.warn(`waiting for the broker: ${reasonOf(error)}`);
        await sleep(500, undefined, { signal: this.#stopping.signal, ref: false });
      }
    }
  }

  async #watch(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') this.#healthy = false;
      if (status.type === 'reconnect') this.#back();
      tellStatus(this.#log, status);
    }
  }

  #back(): void {
    this.#healthy = !this.#stopping.signal.aborted;
    for (const listener of this.#onBack) listener();
  }

  /** Only what cannot mend itself ends here, such as a password that is wrong now: whoever watches the process starts it again. */
  #closed(reason: Error | void): void {
    this.#healthy = false;
    if (this.#stopping.signal.aborted) return;
    this.#log.fatal(`the connection to the broker is closed for good: ${reason?.message ?? 'no reason given'}`);
    process.exit(1);
  }
}
