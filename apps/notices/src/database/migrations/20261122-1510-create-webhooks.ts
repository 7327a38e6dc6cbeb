import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWebhooks implements MigrationInterface {
  name = 'create-webhooks-2026112215100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE webhooks (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        url text NOT NULL,
        kinds text[] NOT NULL,
        state text NOT NULL DEFAULT 'on' CHECK (state IN ('on', 'off')),
        secret text NOT NULL,
        previous_secret text,
        previous_until timestamptz,
        failing_since timestamptz,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE webhook_deliveries (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        webhook_id uuid NOT NULL REFERENCES webhooks ON DELETE CASCADE,
        event_id uuid NOT NULL,
        kind text NOT NULL,
        body text NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed')),
        attempts integer NOT NULL DEFAULT 0,
        log jsonb NOT NULL DEFAULT '[]',
        due timestamptz DEFAULT now(),
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (webhook_id, event_id)
      );
      CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due) WHERE state = 'waiting';
      CREATE INDEX webhook_deliveries_of_webhook ON webhook_deliveries (webhook_id, seq);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE webhook_deliveries, webhooks');
  }
}
