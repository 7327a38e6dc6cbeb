import net, { type AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createMessagingTables, messagingSchemas } from '@rakkarya/messaging';
import { eventually, startedService, takePlace, type House, type Place } from '@rakkarya/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';

@Module({})
class OrdersModule {}

class CreateOrders implements MigrationInterface {
  name = 'create-orders-2026112210000';
  up = (queryRunner: QueryRunner): Promise<void> => createMessagingTables(queryRunner);
  down = (): Promise<void> => Promise.resolve();
}

const database = { entities: messagingSchemas, migrations: [CreateOrders] };

/** Stands before a server and can be shut: whoever is inside is thrown out, and nobody comes in. */
class Door {
  readonly #inside = new Set<net.Socket>();
  readonly #door = net.createServer((visitor) => this.#lead(visitor));
  readonly #behind: URL;
  #port = 0;

  constructor(url: string) {
    this.#behind = new URL(url);
  }

  get url(): string {
    return Object.assign(new URL(this.#behind), { hostname: '127.0.0.1', port: String(this.#port) }).href;
  }

  /** Our own database is on the loopback address, too, beside the socket its URL names. */
  get #host(): string {
    return this.#behind.hostname.startsWith('%2F') ? '127.0.0.1' : this.#behind.hostname;
  }

  async open(): Promise<void> {
    await new Promise<void>((opened) => this.#door.listen(this.#port, '127.0.0.1', opened));
    this.#port = (this.#door.address() as AddressInfo).port;
  }

  async shut(): Promise<void> {
    const shut = new Promise((done) => this.#door.close(done));
    for (const socket of this.#inside) socket.destroy();
    await shut;
  }

  #lead(visitor: net.Socket): void {
    const server = net.connect(Number(this.#behind.port), this.#host);
    for (const socket of [visitor, server]) {
      this.#inside.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => this.#inside.delete(socket));
    }
    visitor.pipe(server).pipe(visitor);
    visitor.on('close', () => server.destroy());
    server.on('close', () => visitor.destroy());
  }
}

describe('a service whose servers come and go', () => {
  let place: Place;
  let toDatabase: Door;
  let toBroker: Door;
  let house: House;
  const ready = async () => {
    const response = await fetch(`${house.url}/ready`);
    return { status: response.status, body: await response.json() };
  };

  beforeAll(async () => {
    place = await takePlace({ orders: database });
    toDatabase = new Door(place.databaseUrl('orders'));
    toBroker = new Door(place.brokerUrl('orders'));
    await Promise.all([toDatabase.open(), toBroker.open()]);
    const env = { ORDERS_DATABASE_URL: toDatabase.url, ORDERS_NATS_URL: toBroker.url };
    house = await startedService('orders', OrdersModule, database, { place, env });
  });
  afterAll(async () => {
    await house.stop();
    await Promise.all([toDatabase.shut(), toBroker.shut()]);
    await place.leave();
  });

  it.each([
    ['database', () => toDatabase],
    ['broker', () => toBroker],
  ])('is not ready while the %s is away, and ready when it is back', async (what, doorTo) => {
    expect(await ready()).toEqual({ status: 200, body: { status: 'ready' } });

    await doorTo().shut();
    await eventually(async () =>
      expect(await ready()).toEqual({
        status: 503,
        body: { status: 'not-ready', reasons: { [what]: 'does not answer' } },
      }),
    );
    expect((await fetch(`${house.url}/health`)).status).toBe(200);

    await doorTo().open();
    await eventually(async () => expect(await ready()).toEqual({ status: 200, body: { status: 'ready' } }));
  });

  it('can still tell what it counts while the database is away', async () => {
    await toDatabase.shut();

    const response = await fetch(`${house.url}/metrics`);

    expect(response.status).toBe(200);
    expect(await response.text()).toContain('outbox_unsent{app="orders"} Nan');
    await toDatabase.open();
  });
});
