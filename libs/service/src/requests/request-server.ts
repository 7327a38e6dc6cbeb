import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { ServerNats, type NatsContext } from '@nestjs/microservices';
import { correlationFrom, withCorrelation } from '@rakkarya/messaging';

interface Packet {
  isDisposed?: boolean;
}

/** Nest's NATS transport on the app's one connection. When it closes, it first answers everything it took. */
export class RequestServer extends ServerNats {
  readonly #taking: Subscription[] = [];
  readonly #inHand = new Set<Promise<void>>();

  /** Whoever opened the connection closes it. Instances that share a `queue` share the requests. */
  constructor(
    private readonly connected: Promise<NatsConnection>,
    private readonly queue: string,
  ) {
    super({ queue });
  }

  override createNatsClient(): Promise<NatsConnection> {
    return this.connected;
  }

  override bindEvents(connection: NatsConnection): void {
    const { queue } = this;
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
    const letGo = this.#take();
    return (packet) => {
      try {
        publish(packet);
      } finally {
        if (packet.isDisposed) letGo();
      }
    };
  }

  /** The connection says what becomes of it to whoever opened it. */
  override async handleStatusUpdates(): Promise<void> {}

  override async close(): Promise<void> {
    await Promise.all(this.#taking.map((subscription) => subscription.drain()));
    await Promise.all(this.#inHand);
  }

  #take(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#inHand.add(promise);
    return () => {
      this.#inHand.delete(promise);
      resolve();
    };
  }
}
