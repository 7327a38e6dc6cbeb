import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

@Injectable()
export class RememberGroupOnProducerChanged {
  constructor(private readonly db: DataSource) {}

  /** Without `once`: what is not newer changes nothing. */
  @OnEvent('producers.producer-changed', { durable: 'notices_remember-group' })
  async handle({ data: { producerId, version, name, phone } }: Event<'producers.producer-changed'>): Promise<void> {
    await this.db.query(
      `INSERT INTO groups AS known (id, version, name, phone) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name, phone = excluded.phone
       WHERE known.version < excluded.version`,
      [producerId, version, name, phone ?? null],
    );
  }
}
