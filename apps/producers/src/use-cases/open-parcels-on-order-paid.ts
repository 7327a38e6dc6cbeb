import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { openParcels } from '../database/open-parcels.js';
import { Parcel } from '../domain/parcel.js';

@Injectable()
export class OpenParcelsOnOrderPaid {
  constructor(private readonly db: DataSource) {}

  @OnEvent('orders.order-paid', { durable: 'producers_open-parcels' })
  async handle(event: Event<'orders.order-paid'>): Promise<void> {
    await once(this.db, event, (tx) => openParcels(tx, event.data.orderId, Parcel.openFor(event.data, true)));
  }
}
