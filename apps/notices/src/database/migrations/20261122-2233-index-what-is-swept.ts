import type { MigrationInterface, QueryRunner } from 'typeorm';

/** It only grows, in the order of time: a BRIN index finds the old ones and costs next to nothing to keep. */
export class IndexWhatIsSwept implements MigrationInterface {
  name = 'index-what-is-swept-2026112222330';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX webhook_deliveries_age ON webhook_deliveries USING brin (created_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX webhook_deliveries_age');
  }
}
