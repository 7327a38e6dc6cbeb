import type { MigrationInterface, QueryRunner } from 'typeorm';

/** They only grow, in the order of time: a BRIN index finds the old ones and costs next to nothing to keep. */
export class IndexWhatIsSwept implements MigrationInterface {
  name = 'index-what-is-swept-2026112222320';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX notifications_age ON notifications USING brin (told_at);
      CREATE INDEX courier_places_age ON courier_places (asked_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX notifications_age, courier_places_age');
  }
}
