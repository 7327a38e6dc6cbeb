import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Type } from '@nestjs/common';
import { jetstream } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import { subject, type Answer, type Asked, type EventName, type Fact, type RequestName } from '@rakkarya/contracts';
import { Broker, Requests } from '@rakkarya/messaging';
import type { OpenService } from '@rakkarya/service';
import type { DataSource } from 'typeorm';
import type { Place } from './place/place.js';

/** Longer than anyone would wait: specs on a busy machine are not about that. */
const PATIENCE = 30_000;

/** One started app, seen from where the others stand: it is asked and told over the broker, and read from its database. */
export class House {
  readonly db: DataSource;
  /** Where its HTTP side answers. */
  readonly url: string;

  static async around(service: OpenService, place: Place, leave: () => Promise<void>): Promise<House> {
    const broker = new Broker({ app: 'gateway', natsUrl: place.brokerUrl('spec') });
    return new House(service, { place, broker, connection: await broker.connected, leave });
  }

  private constructor(
    private readonly service: OpenService,
    private readonly around: { place: Place; broker: Broker; connection: NatsConnection; leave: () => Promise<void> },
  ) {
    this.db = service.db;
    this.url = `http://127.0.0.1:${service.port}`;
  }

  get place(): Place {
    return this.around.place;
  }

  /** An injectable of the app. */
  get<T>(type: Type<T>): T {
    return this.service.app.get(type);
  }

  /** Asks as the gateway does. Rejects with `BrokenRule`. */
  ask<N extends RequestName>(name: N, request: Asked<N>): Promise<Answer<N>> {
    return new Requests(this.around.broker).ask(name, request, { timeout: PATIENCE });
  }

  /** Tells a fact of another app's. Told again with the same `id`, it is delivered again as the same event. Answers the id. */
  async say<N extends EventName>(
    fact: Fact<N>,
    { id = randomUUID() as string, happenedAt = new Date() } = {},
  ): Promise<string> {
    const told = headers();
    told.set('happened-at', happenedAt.toISOString());
    told.set('correlation-id', randomUUID());
    const message = { msgID: id, headers: told };
    const stream = jetstream(this.around.connection, { timeout: PATIENCE });
    while ((await stream.publish(subject('event', fact.name), JSON.stringify(fact.data), message)).duplicate)
      await pause(20);
    return id;
  }

  /** Every fact the app has announced so far, in their order; of one name, when given. */
  async announced<N extends EventName = EventName>(name?: N): Promise<Fact<N>[]> {
    return this.db.query('SELECT name, data FROM outbox WHERE $1::text IS NULL OR name = $1 ORDER BY id', [
      name ?? null,
    ]);
  }

  async stop(): Promise<void> {
    await this.service.close();
    await this.around.broker.stop();
    await this.around.leave();
  }
}
