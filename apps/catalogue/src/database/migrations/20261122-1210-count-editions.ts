import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff decide on the edition of a review that they have read: the buyer may change it while they read. */
export class CountEditions implements MigrationInterface {
  readonly name = 'count-editions-2026112212100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE review ADD COLUMN edition integer NOT NULL DEFAULT 1 CHECK (edition >= 1)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE review DROP COLUMN edition');
  }
}
