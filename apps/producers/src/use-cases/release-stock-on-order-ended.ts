import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { announce, once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { giveBack } from '../database/give-back.js';
import { keepReservation } from '../database/keep.js';
import { lockReservation } from '../database/lock-reservation.js';
import { lockStock } from '../database/lock-stock.js';
import { stopParcels } from '../database/stop-parcels.js';
import { Parcel } from '../domain/parcel.js';
import { stockChanged } from '../domain/stock.js';

@Injectable()
export class ReleaseStockOnOrderEnded {
  constructor(private readonly db: DataSource) {}

  @OnEvent('orders.order-ended', { durable: 'producers_release-stock' })
  async handle(event: Event<'orders.order-ended'>): Promise<void> {
    const { orderId, version } = event.data;
    await once(this.db, event, async (tx) => {
      const reservation = await lockReservation(tx, orderId, 'released');
      if (reservation.outlived(version)) return;
      const facts = await stopParcels(tx, await tx.findBy(Parcel, { orderId }));
      const lines = reservation.release();
      await keepReservation(tx, reservation);
      await lockStock(tx, lines);
      await announce(tx, ...facts, ...stockChanged(await giveBack(tx, lines)));
    });
  }
}
