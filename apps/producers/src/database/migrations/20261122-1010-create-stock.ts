import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Both places stand in one row, so that whoever holds its lock has seen all of it: what stands at a place, read beside the
 * row in the statement that waited for the lock, would be older than the row. `fillfactor` leaves room for changes of
 * `reserved`, which touch no index, within the page.
 */
export class CreateStock implements MigrationInterface {
  readonly name = 'create-stock-2026112210100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE stock (
        sku text COLLATE "C" PRIMARY KEY,
        producer_id uuid NOT NULL REFERENCES producers,
        craft_id uuid NOT NULL,
        craft_version integer NOT NULL,
        title text NOT NULL,
        picture text,
        workshop integer NOT NULL DEFAULT 0 CHECK (workshop >= 0),
        showroom integer NOT NULL DEFAULT 0 CHECK (showroom >= 0),
        on_hand integer NOT NULL GENERATED ALWAYS AS (workshop + showroom) STORED CHECK (on_hand >= 0),
        reserved integer NOT NULL DEFAULT 0 CHECK (reserved >= 0),
        version integer NOT NULL DEFAULT 0,
        CHECK (reserved <= on_hand)
      ) WITH (fillfactor = 60);
      CREATE INDEX stock_of_producer ON stock (producer_id, sku);
      CREATE INDEX stock_by_word ON stock USING gin ((sku || ' ' || title) gin_trgm_ops);

      CREATE TABLE stock_movements (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY,
        sku text COLLATE "C" NOT NULL REFERENCES stock,
        place text NOT NULL CHECK (place IN ('workshop', 'showroom')),
        quantity integer NOT NULL CHECK (quantity <> 0),
        cause text NOT NULL,
        order_number text,
        account_id text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX stock_movements_of_sku ON stock_movements (sku, seq);

      CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION '% is append-only: a mistake is put right by another movement', TG_TABLE_NAME;
        END
      $$;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stock_movements EXECUTE FUNCTION refuse_rewriting();

      CREATE TABLE reservations (
        order_id uuid PRIMARY KEY,
        state text NOT NULL CHECK (state IN ('held', 'refused', 'stopped', 'released')),
        lines jsonb NOT NULL,
        until timestamptz,
        entered_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE reservations, stock_movements, stock; DROP FUNCTION refuse_rewriting');
  }
}
