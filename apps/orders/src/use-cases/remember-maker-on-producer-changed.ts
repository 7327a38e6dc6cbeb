import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

@Injectable()
export class RememberMakerOnProducerChanged {
  constructor(private readonly db: DataSource) {}

  @OnEvent('producers.producer-changed', { durable: 'orders_remember-producer' })
  async handle(event: Event<'producers.producer-changed'>): Promise<void> {
    const { producerId, version, slug, name, village, payeeId } = event.data;
    await once(this.db, event, async (tx) => {
      await tx.query(REMEMBER, [producerId, version, slug, name, village.code, payeeId]);
    });
  }
}

const REMEMBER = `
  INSERT INTO makers (producer_id, version, slug, name, village_code, payee_id) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (producer_id) DO UPDATE
  SET version = excluded.version, slug = excluded.slug, name = excluded.name, village_code = excluded.village_code, payee_id = excluded.payee_id
  WHERE makers.version < excluded.version`;
