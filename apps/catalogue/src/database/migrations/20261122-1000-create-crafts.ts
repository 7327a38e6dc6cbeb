import { createMessagingTables, dropMessagingTables } from '@rakkarya/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The records: what people published, and what others told. Listings and search are made from these (the next migration).
 * `variant` and `craft_slug` also keep what is no longer offered, so that a printed tag or an old link never becomes another craft's.
 */
export class CreateCrafts implements MigrationInterface {
  readonly name = 'create-crafts-2026112210000';

  async up(runner: QueryRunner): Promise<void> {
    await createMessagingTables(runner);
    await runner.query(`
      CREATE TABLE kind (
        code text PRIMARY KEY,
        position integer NOT NULL,
        dewey text NOT NULL,
        name_id text NOT NULL,
        name_en text NOT NULL
      );
      CREATE TABLE producer (
        id uuid PRIMARY KEY,
        version bigint NOT NULL,
        slug text NOT NULL,
        name text NOT NULL,
        mark text NOT NULL,
        village jsonb NOT NULL,
        district jsonb NOT NULL
      );
      CREATE TABLE craft (
        id uuid PRIMARY KEY,
        shelf_no bigint GENERATED ALWAYS AS IDENTITY,
        producer_id uuid NOT NULL REFERENCES producer,
        version integer NOT NULL,
        on_shelf boolean NOT NULL,
        content jsonb
      );
      CREATE INDEX craft_producer ON craft (producer_id);
      CREATE TABLE craft_slug (
        slug text PRIMARY KEY,
        craft_id uuid NOT NULL REFERENCES craft
      );
      CREATE TABLE variant (
        sku text PRIMARY KEY,
        craft_id uuid NOT NULL REFERENCES craft,
        offered boolean NOT NULL,
        position integer NOT NULL,
        title_id text NOT NULL,
        title_en text NOT NULL,
        price bigint NOT NULL,
        weight integer NOT NULL,
        lead_days integer NOT NULL
      );
      CREATE INDEX variant_craft ON variant (craft_id);
      CREATE TABLE picture (
        id text PRIMARY KEY,
        media_type text NOT NULL,
        width integer NOT NULL,
        height integer NOT NULL,
        bytes bytea NOT NULL
      );
      ALTER TABLE picture ALTER COLUMN bytes SET STORAGE EXTERNAL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE picture, variant, craft_slug, craft, producer, kind');
    await dropMessagingTables(runner);
  }
}
