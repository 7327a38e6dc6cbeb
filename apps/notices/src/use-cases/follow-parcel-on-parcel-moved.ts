import { Injectable } from '@nestjs/common';
import { readers, type Event, type ReadBy } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { tell } from '../database/tell.js';
import { parcelStatusOf, parcelTellingsOf } from '../domain/parcel-telling.js';

@Injectable()
export class FollowParcelOnParcelMoved {
  constructor(private readonly db: DataSource) {}

  @OnEvent(readers['notices_follow-parcel'], { durable: 'notices_follow-parcel' })
  async handle(event: Event<ReadBy<'notices_follow-parcel'>>): Promise<void> {
    const { parcelId, version, orderId, producerId, readyBy } = event.data;
    await once(this.db, event, async (tx) => {
      await tx.query(
        `INSERT INTO parcels AS known (id, version, order_id, producer_id, status, ready_by, opened_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status, ready_by = excluded.ready_by
         WHERE known.version < excluded.version`,
        [parcelId, version, orderId, producerId, parcelStatusOf(event.name), readyBy, event.happenedAt],
      );
      await tell(tx, parcelTellingsOf(event));
    });
  }
}
