import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often links were asked for, by address, order number and phone: a count that may be lost, and is not worth a disk's time. */
export class CreateLinkLimits implements MigrationInterface {
  name = 'create-link-limits-2026112215000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE UNLOGGED TABLE asked_links (
        who text PRIMARY KEY,
        times integer NOT NULL,
        since timestamptz NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE asked_links');
  }
}
