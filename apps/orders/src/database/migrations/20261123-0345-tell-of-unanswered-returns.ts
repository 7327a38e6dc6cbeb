import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A return nobody has answered is told to staff once, when it has waited too long. */
export class TellOfUnansweredReturns implements MigrationInterface {
  name = 'tell-of-unanswered-returns-2026112303450';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE returns ADD overdue_told_at timestamptz;
      CREATE INDEX returns_untold ON returns (asked_at) WHERE undecided AND overdue_told_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX returns_untold;
      ALTER TABLE returns DROP COLUMN overdue_told_at;
    `);
  }
}
