import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an account has saved, the latest last; it goes with its account. */
export class CreateFavourites implements MigrationInterface {
  name = 'create-favourites-2026112222120';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE favourites (
        account_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
        craft_id uuid NOT NULL,
        no bigint GENERATED ALWAYS AS IDENTITY,
        saved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (account_id, craft_id)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE favourites');
  }
}
