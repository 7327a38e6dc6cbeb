import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

/** A parcel not accepted within a day, or not done by the day the group named: a kind word, once for each such day. */
@Injectable()
export class RemindLateGroups {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 600 })
  async handle(): Promise<void> {
    await this.db.query(`
      INSERT INTO messages (order_id, number, step, addressee, producer_id, details)
      SELECT late.order_id, contacts.number, late.step, 'producer', producer_id, jsonb_build_object('readyBy', ready_by)
      FROM (
        SELECT *, CASE WHEN status = 'opened' THEN 'unaccepted ' || id ELSE 'late ' || id || ' ' || ready_by END AS step
        FROM parcels
        WHERE status = 'opened' AND opened_at < now() - interval '1 day'
          OR status = 'accepted' AND ready_by < (now() AT TIME ZONE 'Asia/Jakarta')::date
      ) AS late LEFT JOIN contacts ON contacts.order_id = late.order_id
      ON CONFLICT DO NOTHING`);
  }
}
