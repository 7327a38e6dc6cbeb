import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is to be told when a variant can be had again, each once per variant; told or not, nobody stays here: see `end-waits` and
 * `forget-phones`. Nothing of an order's way looks at this table.
 */
export class CreateWaits implements MigrationInterface {
  readonly name = 'create-waits-2026112222100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wait (
        id uuid PRIMARY KEY,
        sku text NOT NULL REFERENCES variant,
        craft_id uuid NOT NULL REFERENCES craft,
        phone text,
        email text,
        contact text NOT NULL GENERATED ALWAYS AS (coalesce(phone, email)) STORED,
        language text NOT NULL,
        account_id text,
        since timestamptz NOT NULL DEFAULT now(),
        CHECK ((phone IS NULL) <> (email IS NULL)),
        UNIQUE (sku, contact)
      );
      CREATE INDEX wait_of_contact ON wait (contact);
      CREATE INDEX wait_for_craft ON wait (craft_id);
      CREATE INDEX wait_of_account ON wait (account_id) WHERE account_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE wait');
  }
}
