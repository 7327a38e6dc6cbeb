import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORDERS = ['shelf_no', 'price, shelf_no'];
const FILTERS = ['kind', 'village', 'district', 'producer_slug'];
const FLAGS = ['is_ready', 'on_show'];

/**
 * What a page of crafts shows, one narrow row a craft: a page is one index scan without joins.
 * The counters change with every order. No index holds them, and there is room on each page, so that Postgres rewrites
 * the row in place (HOT); the two flags are indexed, but change only when a craft runs out or comes back.
 */
export class CreateListing implements MigrationInterface {
  readonly name = 'create-listing-2026112210100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE listing (
        craft_id uuid PRIMARY KEY REFERENCES craft,
        shelf_no bigint NOT NULL,
        slug text NOT NULL,
        title_id text NOT NULL,
        title_en text NOT NULL,
        kind text NOT NULL,
        kind_id text NOT NULL,
        kind_en text NOT NULL,
        price bigint NOT NULL,
        lead_days integer NOT NULL,
        made_days integer,
        call_number text NOT NULL,
        producer_slug text NOT NULL,
        producer_name text NOT NULL,
        village text NOT NULL,
        village_name text NOT NULL,
        district text NOT NULL,
        image text,
        available integer NOT NULL DEFAULT 0,
        at_once integer NOT NULL DEFAULT 0,
        showroom integer NOT NULL DEFAULT 0,
        is_ready boolean NOT NULL DEFAULT false,
        on_show boolean NOT NULL DEFAULT false
      ) WITH (fillfactor = 70);
      ${ORDERS.map((order) => `CREATE INDEX ON listing (${order});`).join('\n')}
      ${FILTERS.flatMap((filter) => ORDERS.map((order) => `CREATE INDEX ON listing (${filter}, ${order});`)).join('\n')}
      ${FLAGS.flatMap((flag) => ORDERS.map((order) => `CREATE INDEX ON listing (${order}) WHERE ${flag};`)).join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE listing');
  }
}
