import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

/**
 * One of these comes with every order, so it costs one statement. It needs no `once`: what was told before, or is older
 * than what is known, has a version that changes nothing.
 */
@Injectable()
export class RememberAvailabilityOnStockChanged {
  constructor(private readonly db: DataSource) {}

  @OnEvent('producers.stock-changed', { durable: 'catalogue_remember-availability' })
  async handle({ data }: Event<'producers.stock-changed'>): Promise<void> {
    await this.db.query('SELECT remember_availability($1)', [JSON.stringify(data.stock)]);
  }
}
