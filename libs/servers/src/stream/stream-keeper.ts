import { setTimeout as pause } from 'node:timers/promises';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { inboxPrefix } from '@rakkarya/contracts';
import { brokerOptions, provisionStream } from '@rakkarya/messaging/broker';

export interface StreamKeeperOptions {
  /** Milliseconds between two looks. */
  every?: number;
  /** After each look; with what went wrong, if something did. */
  onLook?(trouble: Error | null): void;
}

/** Makes the stream and its consumers, and makes them again whenever they are gone: nobody else does. */
export class StreamKeeper {
  readonly #stopping = new AbortController();
  readonly #there = Promise.withResolvers<void>();
  readonly #ended: Promise<void>;

  constructor(
    private readonly natsUrl: string,
    private readonly options: StreamKeeperOptions = {},
  ) {
    this.#ended = this.#run();
  }

  /** Resolves when stream and consumers are there for the first time. */
  get there(): Promise<void> {
    return this.#there.promise;
  }

  stop(): Promise<void> {
    this.#stopping.abort();
    return this.#ended;
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const connection = await signIn(this.natsUrl).catch(asError);
      if (connection instanceof Error) this.#tell(connection);
      else await this.#lookUntilClosed(connection);
      await this.#rest();
    }
  }

  async #lookUntilClosed(connection: NatsConnection): Promise<void> {
    const absence = new Absence(connection);
    while (!connection.isClosed() && !this.#stopping.signal.aborted) {
      this.#tell(await Promise.race([provisionStream(connection).then(() => null, asError), absence.over]));
      await this.#rest();
    }
    await connection.close();
  }

  #tell(trouble: Error | null): void {
    if (trouble === null) this.#there.resolve();
    this.options.onLook?.(trouble);
  }

  #rest(): Promise<void> {
    return pause(this.options.every ?? 1000, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}

/** What was asked of a broker that then went away is never answered: whoever waits for it may begin anew. */
class Absence {
  #ending = Promise.withResolvers<Error>();

  constructor(connection: NatsConnection) {
    void this.#watch(connection);
  }

  get over(): Promise<Error> {
    return this.#ending.promise;
  }

  async #watch(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type !== 'reconnect') continue;
      this.#ending.resolve(new Error('the broker was away'));
      this.#ending = Promise.withResolvers();
    }
  }
}

const signIn = (natsUrl: string): Promise<NatsConnection> =>
  connect({
    ...brokerOptions({ app: 'gateway', natsUrl }),
    name: 'provisioner',
    inboxPrefix: inboxPrefix('provisioner'),
  });

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
