import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { announce, once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keepReservation } from '../database/keep.js';
import { lockReservation } from '../database/lock-reservation.js';
import { stopParcels } from '../database/stop-parcels.js';
import { Parcel } from '../domain/parcel.js';

@Injectable()
export class StopParcelsOnCancellationRequested {
  constructor(private readonly db: DataSource) {}

  @OnEvent('orders.cancellation-requested', { durable: 'producers_stop-parcels' })
  async handle(event: Event<'orders.cancellation-requested'>): Promise<void> {
    const { orderId } = event.data;
    await once(this.db, event, async (tx) => {
      const reservation = await lockReservation(tx, orderId, 'stopped');
      const parcels = await tx.findBy(Parcel, { orderId });
      if (!parcels.every(({ isUntouched }) => isUntouched)) {
        return announce(tx, { name: 'producers.parcels-kept', data: { orderId } });
      }
      reservation.stop();
      await keepReservation(tx, reservation);
      await announce(tx, ...(await stopParcels(tx, parcels)), { name: 'producers.parcels-stopped', data: { orderId } });
    });
  }
}
