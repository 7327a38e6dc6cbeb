import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often the couriers' provider was asked on a day, for all instances together. Places nobody knows were written down before: they go. */
export class CountCourierCalls implements MigrationInterface {
  name = 'count-courier-calls-2026112222310';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE courier_calls (
        day date PRIMARY KEY,
        calls integer NOT NULL CHECK (calls > 0)
      );
      DELETE FROM courier_places WHERE place IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE courier_calls');
  }
}
