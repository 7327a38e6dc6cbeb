import { Injectable } from '@nestjs/common';
import { readers, type Event, type ReadBy } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { takeVouchersAgain } from '../database/vouchers.js';
import type { ParcelStatus } from '../domain/words.js';

type ParcelMoved = ReadBy<'orders_follow-parcel'>;

const STATUS: Record<ParcelMoved, ParcelStatus> = {
  'producers.parcel-opened': 'opened',
  'producers.parcel-accepted': 'accepted',
  'producers.parcel-packed': 'packed',
  'producers.parcel-sent': 'sent',
  'producers.parcel-ready': 'ready',
  'producers.parcel-delivered': 'delivered',
  'producers.parcel-stopped': 'stopped',
};

@Injectable()
export class FollowParcelOnParcelMoved {
  constructor(private readonly db: DataSource) {}

  @OnEvent(readers['orders_follow-parcel'], { durable: 'orders_follow-parcel' })
  async handle(event: Event<ParcelMoved>): Promise<void> {
    await once(this.db, event, async (tx) => {
      const order = await lockedOrder(tx, 'id', event.data.orderId);
      const { ended } = order;
      const facts = order.follow(event.data, STATUS[event.name], new Date(event.happenedAt));
      if (ended && !order.ended) await takeVouchersAgain(tx, order);
      await keep(tx, order, facts);
    });
  }
}
