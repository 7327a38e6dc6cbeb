import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contacts of no order: who waited for a variant. They are forgotten a month after they were told. */
export class FindThoseWhoWaited implements MigrationInterface {
  name = 'find-those-who-waited-2026112222110';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX contacts_who_waited ON contacts (order_id) WHERE number IS NULL AND (phone IS NOT NULL OR email IS NOT NULL)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX contacts_who_waited');
  }
}
