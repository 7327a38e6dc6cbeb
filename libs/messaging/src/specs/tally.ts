import { Injectable, Module } from '@nestjs/common';
import type { Event, Fact } from '@rakkarya/contracts';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { currentCorrelation } from '../correlation.js';
import { createMessagingTables } from '../database/create-messaging-tables.js';
import { messagingSchemas } from '../database/messaging-schemas.js';
import { announce } from '../outbox/announce.js';
import { OnEvent } from '../reader/on-event.js';
import { once } from '../reader/once.js';

class CreateTally2026112210000 implements MigrationInterface {
  name = 'create-tally-2026112210000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createMessagingTables(queryRunner);
    await queryRunner.query('CREATE TABLE tally (event_id uuid NOT NULL, correlation_id text)');
  }

  async down(): Promise<void> {}
}

export const tallyDatabase = { entities: messagingSchemas, migrations: [CreateTally2026112210000] };

/** Leaves a mark per effect, so that effects can be counted; what it announces is an effect, too. */
@Injectable()
export class Tally {
  /** Runs before the transaction. */
  before: () => Promise<void> = async () => undefined;
  /** Runs in the transaction, after the mark. */
  also: (event: Event<'producers.parcels-kept'>) => Promise<void> = async () => undefined;

  constructor(private readonly db: DataSource) {}

  @OnEvent('producers.parcels-kept', { durable: 'orders_keep-packed' })
  async handle(event: Event<'producers.parcels-kept'>): Promise<void> {
    await this.before();
    await once(this.db, event, async (tx) => {
      await tx.query('INSERT INTO tally (event_id, correlation_id) VALUES ($1, $2)', [event.id, currentCorrelation()]);
      await announce(tx, requested(event.data.orderId));
      await this.also(event);
    });
  }
}

@Module({ providers: [Tally] })
export class TallyModule {}

export const requested = (orderId: string): Fact<'orders.cancellation-requested'> => ({
  name: 'orders.cancellation-requested',
  data: { orderId, number: 'RK-22AAAA', version: 1 },
});

export const kept = (orderId: string): Fact<'producers.parcels-kept'> => ({
  name: 'producers.parcels-kept',
  data: { orderId },
});
