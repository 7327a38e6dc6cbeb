import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was refused since a number waited for enough could tell that somebody waits. Now what is beyond that is kept like any other,
 * and nobody is told of it.
 */
export class KeepWaitsBeyondTheMost implements MigrationInterface {
  readonly name = 'keep-waits-beyond-the-most-2026112310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wait ADD COLUMN beyond boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM wait WHERE beyond');
    await runner.query('ALTER TABLE wait DROP COLUMN beyond');
  }
}
