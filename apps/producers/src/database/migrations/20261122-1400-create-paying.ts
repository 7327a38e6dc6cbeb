import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePaying implements MigrationInterface {
  name = 'create-paying-2026112214000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE payees ADD qris text;
      ALTER TABLE reservations ADD reopened integer NOT NULL DEFAULT 0;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE reservations DROP COLUMN reopened; ALTER TABLE payees DROP COLUMN qris');
  }
}
