import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `seq` is the order of the lists: unlike an instant it is unique, and comes back from a page's end exactly. */
export class CreateParcels implements MigrationInterface {
  readonly name = 'create-parcels-2026112210200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE parcels (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        order_id uuid NOT NULL,
        order_number text NOT NULL,
        producer_id uuid NOT NULL,
        status text NOT NULL,
        version integer NOT NULL,
        paid boolean NOT NULL,
        ready_by date,
        courier text,
        tracking_number text,
        delivery jsonb NOT NULL,
        lines jsonb NOT NULL,
        opened_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (order_id, producer_id)
      );
      CREATE INDEX parcels_of_producer ON parcels (producer_id, seq);
      CREATE INDEX parcels_of_producer_by_status ON parcels (producer_id, status, seq);
      CREATE INDEX parcels_by_status ON parcels (status, seq);
      CREATE INDEX parcels_of_order ON parcels (order_number, seq);

      CREATE TABLE earnings (
        order_id uuid NOT NULL,
        producer_id uuid NOT NULL,
        payee_id uuid NOT NULL,
        order_number text NOT NULL,
        amount bigint NOT NULL CHECK (amount >= 0),
        completed_at timestamptz NOT NULL,
        PRIMARY KEY (order_id, producer_id, payee_id)
      );
      CREATE INDEX earnings_of_producer ON earnings (producer_id, completed_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE earnings, parcels');
  }
}
