import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a group is reached; nothing until it is told of anew. */
export class RememberGroupPhone implements MigrationInterface {
  name = 'remember-group-phone-2026112222510';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE groups ADD phone text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE groups DROP COLUMN phone');
  }
}
