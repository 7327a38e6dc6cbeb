import type { QueryRunner } from 'typeorm';

/**
 * Creates what `messagingSchemas` maps, in the schema that comes first in the search path. Called by an app's first migration.
 * Both big tables are cleaned by age: a BRIN index finds the old rows and costs next to nothing to keep.
 */
export async function createMessagingTables(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE outbox (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      data json NOT NULL,
      correlation_id text NOT NULL,
      happened_at timestamptz NOT NULL DEFAULT now(),
      sent_at timestamptz
    ) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
    CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL;
    CREATE INDEX outbox_age ON outbox USING brin (happened_at);

    CREATE TABLE inbox (
      reader text NOT NULL,
      event_id uuid NOT NULL,
      seen_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (reader, event_id)
    );
    CREATE INDEX inbox_age ON inbox USING brin (seen_at);

    CREATE TABLE set_aside (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      reader text NOT NULL,
      event_id text NOT NULL,
      name text NOT NULL,
      body text NOT NULL,
      headers jsonb NOT NULL,
      error text NOT NULL,
      attempts integer NOT NULL,
      set_aside_at timestamptz NOT NULL DEFAULT now(),
      replayed_at timestamptz,
      UNIQUE (reader, event_id)
    );

    CREATE TABLE relay_state (
      stream text PRIMARY KEY,
      created_at text NOT NULL,
      last_seq bigint NOT NULL,
      epoch integer NOT NULL
    );
  `);
}

/** Undoes {@link createMessagingTables}. */
export async function dropMessagingTables(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query('DROP TABLE outbox, inbox, set_aside, relay_state');
}
