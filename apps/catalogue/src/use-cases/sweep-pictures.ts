import { Injectable } from '@nestjs/common';
import { sweepRows } from '@rakkarya/messaging';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

/** Who lists a craft puts its pictures first and publishes after; who takes one off may want it back. */
const DAYS_UNUSED = 7;

const IS_SHOWN = `(EXISTS (SELECT FROM craft WHERE content -> 'pictures' @> to_jsonb(picture.id))
  OR EXISTS (SELECT FROM review WHERE pictures @> to_jsonb(picture.id)))`;

/** A picture that no craft and no review has shown for days goes, and makes room. */
@Injectable()
export class SweepPictures {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 3600 })
  async handle(): Promise<void> {
    await this.db.query(`UPDATE picture SET unused_since = NULL WHERE unused_since IS NOT NULL AND ${IS_SHOWN}`);
    await this.db.query(`UPDATE picture SET unused_since = now() WHERE unused_since IS NULL AND NOT ${IS_SHOWN}`);
    await sweepRows(this.db, 'picture', `unused_since < now() - interval '${DAYS_UNUSED} days' AND NOT ${IS_SHOWN}`);
  }
}
