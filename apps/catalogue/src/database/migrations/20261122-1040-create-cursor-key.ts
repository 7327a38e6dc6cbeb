import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What page cursors are signed with: one key for all instances, and nobody's business but this app's. */
export class CreateCursorKey implements MigrationInterface {
  readonly name = 'create-cursor-key-2026112210400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE cursor_key (key bytea NOT NULL)');
    await runner.query(
      `INSERT INTO cursor_key SELECT sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cursor_key');
  }
}
