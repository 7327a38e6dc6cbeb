import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORDERS = ['shelf_no', 'price, shelf_no'];

/**
 * A craft's main material is the first one its makers name that `reference/materials.csv` knows. One and no list of them:
 * so it narrows and counts like a kind, by the same indexes.
 * `is_made`, like `is_ready`, changes only when a craft runs out or comes back; `band` is where its price belongs.
 */
export class CreateMaterials implements MigrationInterface {
  readonly name = 'create-materials-2026112211000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE material (
        code text PRIMARY KEY,
        position integer NOT NULL,
        name_id text NOT NULL,
        name_en text NOT NULL,
        words text[] NOT NULL
      );

      CREATE FUNCTION main_material(said text) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT coalesce((
          SELECT code FROM words_in(said) AS named JOIN material ON named.word = ANY (material.words)
          ORDER BY named.place, material.position LIMIT 1
        ), 'lain')
      $$;


      ALTER TABLE listing
        ADD COLUMN material text NOT NULL DEFAULT 'lain',
        ADD COLUMN is_made boolean NOT NULL GENERATED ALWAYS AS (available > at_once) STORED,
        ADD COLUMN band integer NOT NULL GENERATED ALWAYS AS (width_bucket(price, ARRAY[25000, 50000, 100000, 250000, 500000]::bigint[])) STORED;
      ALTER TABLE search ADD COLUMN material text NOT NULL DEFAULT 'lain';
      ${ORDERS.map((order) => `CREATE INDEX ON listing (material, ${order});`).join('\n')}
      ${ORDERS.map((order) => `CREATE INDEX ON listing (${order}) WHERE is_made;`).join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE search DROP COLUMN material');
    await runner.query('ALTER TABLE listing DROP COLUMN material, DROP COLUMN is_made, DROP COLUMN band');
    await runner.query('DROP FUNCTION main_material; DROP TABLE material');
  }
}
