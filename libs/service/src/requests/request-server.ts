import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { ServerNats, type NatsContext } from '@nestjs/microservices';
import { correlationFrom, withCorrelation } from '@rakkarya/messaging';

export interface RequestServerOptions {
  /** Whoever opens the connection closes it. */
  connected: Promise<NatsConnection>;
  /** Instances that share a queue share the requests. */
  queue: string;
  /** Told of each answer; `outcome` is `ok` or the problem's code. */
  answered(name: string, outcome: string, seconds: number): void;
}

interface Packet {
  err?: { code?: string };
  isDisposed?: boolean;
}

/** Nest's NATS transport on the app's one connection. When it closes, it first answers everything it took. */
export class RequestServer extends ServerNats {
  readonly #taking: Subscription[] = [];
  readonly #inHand = new Set<Promise<void>>();

  readonly #with: RequestServerOptions;

  constructor(options: RequestServerOptions) {
    super({ queue: options.queue });
    this.#with = options;
  }

  override createNatsClient(): Promise<NatsConnection> {
    return this.#with.connected;
  }

  override bindEvents(connection: NatsConnection): void {
    const { queue } = this.#with;
    for (const subject of this.messageHandlers.keys()) {
      const callback = this.getMessageHandler(subject).bind(this);
      this.#taking.push(connection.subscribe(subject, { queue, callback }));
    }
  }

  override handleMessage(subject: string, message: Msg): Promise<unknown> {
    const correlation = correlationFrom(message.headers?.get('correlation-id'));
    return withCorrelation(correlation, () => super.handleMessage(subject, message));
  }

  override getPublisher(message: Msg, id: string, context: NatsContext): (packet: Packet) => void {
    const publish = super.getPublisher(message, id, context);
    const done = this.#take(message);
    return (packet) => {
      try {
        publish(packet);
      } finally {
        if (packet.isDisposed) done(packet.err ? (packet.err.code ?? 'unexpected') : 'ok');
      }
    };
  }

  /** The connection says what becomes of it to whoever opened it. */
  override async handleStatusUpdates(): Promise<void> {}

  override async close(): Promise<void> {
    await Promise.all(this.#taking.map((subscription) => subscription.drain()));
    await Promise.all(this.#inHand);
  }

  #take({ subject }: Msg): (outcome: string) => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    const begun = performance.now();
    this.#inHand.add(promise);
    return (outcome) => {
      this.#inHand.delete(promise);
      resolve();
      this.#with.answered(subject.replace('request.', ''), outcome, (performance.now() - begun) / 1000);
    };
  }
}
