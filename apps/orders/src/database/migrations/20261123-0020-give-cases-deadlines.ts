import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every open case has a deadline, and staff are told once when it passes. Both are looked for often, among few. */
export class GiveCasesDeadlines implements MigrationInterface {
  name = 'give-cases-deadlines-2026112300200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE money_cases ADD overdue_told_at timestamptz;
      CREATE INDEX money_cases_without_due ON money_cases (id) WHERE due IS NULL AND settled_at IS NULL;
      CREATE INDEX money_cases_due ON money_cases (due) WHERE settled_at IS NULL AND overdue_told_at IS NULL;
      CREATE INDEX money_cases_next ON money_cases ((coalesce(due, 'infinity')), id) WHERE settled_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX money_cases_next;
      DROP INDEX money_cases_due;
      DROP INDEX money_cases_without_due;
      ALTER TABLE money_cases DROP COLUMN overdue_told_at;
    `);
  }
}
