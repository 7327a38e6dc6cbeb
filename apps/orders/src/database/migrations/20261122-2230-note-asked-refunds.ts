import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the provider was asked to give it back, while its answer is not there: it may tell of it before it answers. */
export class NoteAskedRefunds implements MigrationInterface {
  name = 'note-asked-refunds-2026112222300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE refunds ADD asked boolean NOT NULL DEFAULT false');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE refunds DROP COLUMN asked');
  }
}
