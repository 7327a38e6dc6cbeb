import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { OnEvents } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

/**
 * One of these comes with every order, so many cost one statement. It needs no `once`: what was told before, or is older
 * than what is known, has a version that changes nothing.
 */
@Injectable()
export class RememberAvailabilityOnStockChanged {
  constructor(private readonly db: DataSource) {}

  @OnEvents('producers.stock-changed', { durable: 'catalogue_remember-availability' })
  async handle(events: Event<'producers.stock-changed'>[]): Promise<void> {
    const stock = events.flatMap(({ data }) => data.stock);
    await this.db.query('SELECT remember_availability($1)', [JSON.stringify(stock)]);
  }
}
