import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddGroupPhone implements MigrationInterface {
  name = 'add-group-phone-2026112222500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE producers ADD phone text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE producers DROP COLUMN phone');
  }
}
