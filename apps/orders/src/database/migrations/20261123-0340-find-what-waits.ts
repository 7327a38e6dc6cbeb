import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for staff is few among all orders: money to pay back, and returns that nobody has answered. */
export class FindWhatWaits implements MigrationInterface {
  name = 'find-what-waits-2026112303400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE returns ADD undecided boolean NOT NULL DEFAULT false;
      UPDATE returns SET undecided = true
      FROM orders, jsonb_array_elements(orders.returns) AS one
      WHERE orders.id = returns.order_id AND one ->> 'id' = returns.id::text AND one ->> 'state' = 'asked';
      CREATE INDEX returns_undecided ON returns (order_id) WHERE undecided;
      CREATE INDEX refunds_due ON refunds (order_id) WHERE state = 'due';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX refunds_due;
      DROP INDEX returns_undecided;
      ALTER TABLE returns DROP COLUMN undecided;
    `);
  }
}
