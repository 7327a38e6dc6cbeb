import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { openParcels } from '../database/open-parcels.js';
import { Parcel } from '../domain/parcel.js';

@Injectable()
export class OpenParcelsOnCashPromised {
  constructor(private readonly db: DataSource) {}

  @OnEvent('orders.cash-promised', { durable: 'producers_open-parcels-for-cash' })
  async handle(event: Event<'orders.cash-promised'>): Promise<void> {
    await once(this.db, event, (tx) => openParcels(tx, event.data.orderId, Parcel.openFor(event.data, false)));
  }
}
