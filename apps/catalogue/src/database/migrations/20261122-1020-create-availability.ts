import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What can be bought, as producers last told, by SKU: it may be told before the craft is.
 * `craft_id` and `at_once` say which listing counts it and how; publishing sets them.
 *
 * `remember_availability` is one round trip and one transaction for a whole event. It changes counters by difference, so two
 * events of one craft cannot overwrite each other's sum, and takes its locks in order: SKUs, then crafts. Each of its statements
 * sees what was committed before it began, so it also finds a listing that was published while it waited for a SKU.
 * `gained` and `shown` are what the last telling changed: an upsert cannot return the old value before Postgres 18.
 */
export class CreateAvailability implements MigrationInterface {
  readonly name = 'create-availability-2026112210200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE availability (
        sku text PRIMARY KEY,
        version bigint NOT NULL DEFAULT 0,
        available integer NOT NULL DEFAULT 0,
        showroom integer NOT NULL DEFAULT 0,
        gained integer NOT NULL DEFAULT 0,
        shown integer NOT NULL DEFAULT 0,
        craft_id uuid,
        at_once boolean NOT NULL DEFAULT false
      ) WITH (fillfactor = 70);

      CREATE FUNCTION remember_availability(stock jsonb) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        moved record;
      BEGIN
        FOR moved IN
          WITH heard AS (
            INSERT INTO availability AS known (sku, version, available, showroom)
            SELECT DISTINCT ON (sku) sku, version, available, showroom
            FROM jsonb_to_recordset(stock) AS told (sku text, version bigint, available integer, showroom integer)
            ORDER BY sku, version DESC
            ON CONFLICT (sku) DO UPDATE SET
              version = excluded.version,
              available = excluded.available, gained = excluded.available - known.available,
              showroom = excluded.showroom, shown = excluded.showroom - known.showroom
            WHERE known.version < excluded.version
            RETURNING craft_id, at_once, gained, shown
          )
          SELECT craft_id, sum(gained)::integer AS gained, sum(shown)::integer AS shown,
            coalesce(sum(gained) FILTER (WHERE at_once), 0)::integer AS at_once
          FROM heard WHERE craft_id IS NOT NULL
          GROUP BY craft_id ORDER BY craft_id
        LOOP
          UPDATE listing SET
            available = available + moved.gained,
            at_once = at_once + moved.at_once,
            showroom = showroom + moved.shown,
            is_ready = at_once + moved.at_once > 0,
            on_show = showroom + moved.shown > 0
          WHERE craft_id = moved.craft_id;
        END LOOP;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION remember_availability; DROP TABLE availability');
  }
}
