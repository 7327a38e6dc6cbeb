import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

const CELL = 'producer_slug, village, district, kind, material, band, is_ready, is_made, on_show';

/**
 * Adds up what has changed on the shelf since the last round, so that there is little to read when somebody asks. One fold
 * at a time: with two, the later version could be seen before the earlier.
 */
@Injectable()
export class FoldTally {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 5 })
  async handle(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [{ mine }]: [{ mine: boolean }] = await tx.query(
        `SELECT pg_try_advisory_xact_lock(hashtext('fold-tally')) AS mine`,
      );
      if (!mine) return;
      await tx.query(
        `WITH moved AS (DELETE FROM tally_change RETURNING *),
         summed AS (SELECT ${CELL}, sum(crafts) AS crafts FROM moved GROUP BY ${CELL} HAVING sum(crafts) <> 0),
         fold AS MATERIALIZED (SELECT nextval('tally_fold') AS version WHERE EXISTS (SELECT FROM summed))
         INSERT INTO tally AS known (${CELL}, crafts, version) SELECT summed.*, fold.version FROM summed, fold
         ON CONFLICT (${CELL}) DO UPDATE SET crafts = known.crafts + excluded.crafts, version = excluded.version`,
      );
    });
  }
}
