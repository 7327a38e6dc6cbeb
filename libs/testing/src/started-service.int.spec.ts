import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Injectable, Module } from '@nestjs/common';
import type { Event, Request } from '@rakkarya/contracts';
import { announce, createMessagingTables, messagingSchemas, once, OnEvent, OnRequest } from '@rakkarya/messaging';
import { DataSource, type QueryRunner } from 'typeorm';
import { eventually } from './eventually.js';
import type { House } from './house.js';
import { startedService } from './started-service.js';

class CreateEnded1700000000000 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createMessagingTables(queryRunner);
    await queryRunner.query('CREATE TABLE refused (order_id uuid, times int)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE refused');
  }
}
const database = { entities: messagingSchemas, migrations: [CreateEnded1700000000000] };

@Injectable()
class CountRefusals {
  constructor(private readonly db: DataSource) {}

  @OnEvent('producers.stock-refused', { durable: 'orders_end-refused' })
  async handle(event: Event<'producers.stock-refused'>): Promise<void> {
    await once(this.db, event, async (tx) => {
      const { orderId } = event.data;
      await tx.query('INSERT INTO refused VALUES ($1, 1)', [orderId]);
      await announce(tx, {
        name: 'orders.order-ended',
        data: { orderId, number: 'RK-ABCDEF', version: 2, reason: 'stock-refused' },
      });
    });
  }
}

@Controller()
class ListNothing {
  @OnRequest('orders.list-orders')
  async handle(_: Request<'orders.list-orders'>) {
    return { items: [], next: null };
  }
}

@Module({ providers: [CountRefusals], controllers: [ListNothing] })
class SmallModule {}

const refused = (orderId: string) => ({
  name: 'producers.stock-refused' as const,
  data: { orderId, short: [{ sku: 'BWL-1', left: 0 }] as [{ sku: string; left: number }] },
});

describe('a service started for a spec', () => {
  let house: House;

  beforeAll(async () => {
    house = await startedService('orders', SmallModule, database);
  });

  afterAll(() => house.stop());

  it('hears what is said, and announces what follows', async () => {
    const orderId = randomUUID();

    await house.say(refused(orderId));

    await eventually(async () =>
      expect(await house.announced('orders.order-ended')).toMatchObject([{ data: { orderId } }]),
    );
    expect(await house.announced('orders.order-placed')).toEqual([]);
  });

  it('hears the same event again when it is said again', async () => {
    const orderId = randomUUID();

    const id = await house.say(refused(orderId));
    await house.say(refused(orderId), { id });
    const later = randomUUID();
    await house.say(refused(later));

    await eventually(async () =>
      expect(await house.db.query('SELECT FROM refused WHERE order_id = $1', [later])).toHaveLength(1),
    );
    expect(await house.db.query('SELECT FROM refused WHERE order_id = $1', [orderId])).toHaveLength(1);
  });

  it('answers what the gateway asks', async () => {
    expect(await house.ask('orders.list-orders', { by: { role: 'staff', accountId: 'a' } })).toEqual({
      items: [],
      next: null,
    });
  });

  it('says that it is ready', async () => {
    expect((await fetch(`${house.url}/ready`)).status).toBe(200);
  });
});
