import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people say of crafts. `bought_line` is what completed orders told: without its line there is no review, and one at most.
 * `trust` sums up per craft; a listing repeats it, without an index, so that Postgres rewrites the row in place.
 * A question is the asker's once per craft, however often it is sent.
 */
export class CreateReviews implements MigrationInterface {
  readonly name = 'create-reviews-2026112212000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bought_line (
        order_number text NOT NULL,
        sku text NOT NULL,
        quantity integer NOT NULL,
        completed_at timestamptz NOT NULL,
        PRIMARY KEY (order_number, sku)
      );
      CREATE TABLE review (
        id uuid PRIMARY KEY,
        no bigint GENERATED ALWAYS AS IDENTITY,
        order_number text NOT NULL,
        sku text NOT NULL,
        craft_id uuid NOT NULL REFERENCES craft,
        author text NOT NULL,
        stars smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
        words text NOT NULL,
        pictures jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_array_length(pictures) <= 3),
        status text NOT NULL CHECK (status IN ('pending', 'shown', 'refused')),
        reason text,
        written_at timestamptz NOT NULL DEFAULT now(),
        answer text,
        answered_at timestamptz,
        UNIQUE (order_number, sku),
        FOREIGN KEY (order_number, sku) REFERENCES bought_line
      );
      CREATE INDEX review_of_craft ON review (craft_id, status, no DESC);
      CREATE INDEX review_to_mind ON review (status, no DESC);
      CREATE TABLE question (
        id uuid PRIMARY KEY,
        no bigint GENERATED ALWAYS AS IDENTITY,
        craft_id uuid NOT NULL REFERENCES craft,
        asker text NOT NULL,
        name text NOT NULL,
        phone text,
        words text NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT now(),
        answer text,
        answered_at timestamptz,
        hidden boolean NOT NULL DEFAULT false
      );
      CREATE UNIQUE INDEX question_once ON question (craft_id, asker, md5(words));
      CREATE INDEX question_shown ON question (craft_id, no DESC) WHERE answer IS NOT NULL AND NOT hidden;
      CREATE INDEX question_open ON question (no DESC) WHERE answer IS NULL AND NOT hidden;
      CREATE INDEX question_asker ON question (asker) WHERE answer IS NULL AND NOT hidden;
      CREATE TABLE trust (
        craft_id uuid PRIMARY KEY REFERENCES craft,
        stars integer NOT NULL DEFAULT 0,
        reviews integer NOT NULL DEFAULT 0,
        sold integer NOT NULL DEFAULT 0
      ) WITH (fillfactor = 70);
      ALTER TABLE listing
        ADD COLUMN stars integer NOT NULL DEFAULT 0,
        ADD COLUMN reviews integer NOT NULL DEFAULT 0,
        ADD COLUMN sold integer NOT NULL DEFAULT 0;
      ALTER TABLE craft ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE craft DROP COLUMN changed_at;
      ALTER TABLE listing DROP COLUMN stars, DROP COLUMN reviews, DROP COLUMN sold;
      DROP TABLE trust, question, review, bought_line;
    `);
  }
}
