import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for a group is found among the few returns that wait, not by unfolding every order that has one. */
export class ListReturnsOfGroup implements MigrationInterface {
  name = 'list-returns-of-group-2026112300300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE returns ADD producer_id uuid, ADD asked_at timestamptz, ADD waits boolean NOT NULL DEFAULT false;
      UPDATE returns SET producer_id = (one ->> 'producerId')::uuid, asked_at = (one ->> 'askedAt')::timestamptz,
        waits = one ->> 'state' IN ('asked', 'accepted')
      FROM orders, jsonb_array_elements(orders.returns) AS one
      WHERE orders.id = returns.order_id AND one ->> 'id' = returns.id::text;
      CREATE INDEX returns_waiting ON returns (producer_id, asked_at, id) WHERE waits;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX returns_waiting;
      ALTER TABLE returns DROP COLUMN producer_id, DROP COLUMN asked_at, DROP COLUMN waits;
    `);
  }
}
