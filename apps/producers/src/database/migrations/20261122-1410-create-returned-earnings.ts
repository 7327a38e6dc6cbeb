import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a group has not earned after all, since a buyer sent it back. A return may be heard of before what it takes from was earned. */
export class CreateReturnedEarnings implements MigrationInterface {
  readonly name = 'create-returned-earnings-2026112214100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE returned_earnings (
        return_id uuid PRIMARY KEY,
        order_id uuid NOT NULL,
        producer_id uuid NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        returned_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX returned_earnings_of_order ON returned_earnings (order_id, producer_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE returned_earnings');
  }
}
