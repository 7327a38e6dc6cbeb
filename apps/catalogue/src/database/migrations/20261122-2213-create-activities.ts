import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the programme invites to. It lives here until the programme has an app of its own (docs/decisions/0015). */
export class CreateActivities implements MigrationInterface {
  readonly name = 'create-activities-2026112222130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE activity (
        id uuid PRIMARY KEY,
        title jsonb NOT NULL,
        kind text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
        place jsonb NOT NULL,
        book jsonb
      );
      CREATE INDEX activity_by_end ON activity (ends_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE activity');
  }
}
