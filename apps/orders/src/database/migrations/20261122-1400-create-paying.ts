import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePaying implements MigrationInterface {
  name = 'create-paying-2026112214000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(MORE_OF_MONEY);
    await queryRunner.query(PROOFS);
    await queryRunner.query(RETURNS);
    await queryRunner.query(CASES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE notifications, money_cases, return_photos, returns;
      ALTER TABLE proofs DROP COLUMN look;
      ALTER TABLE orders DROP COLUMN returns, DROP COLUMN reopening;
      ALTER TABLE payees DROP COLUMN qris;
      ALTER TABLE refunds DROP COLUMN state, DROP COLUMN paid_back, DROP COLUMN lines;
      ALTER TABLE payments DROP COLUMN qris, DROP COLUMN online, DROP COLUMN custody, DROP COLUMN claimed_at,
        DROP COLUMN proof_alike, DROP COLUMN partly, DROP COLUMN paid_with, DROP COLUMN "references";
    `);
  }
}

const MORE_OF_MONEY = `
  ALTER TABLE payees ADD qris text;

  ALTER TABLE orders ADD returns jsonb NOT NULL DEFAULT '[]', ADD reopening boolean NOT NULL DEFAULT false;

  ALTER TABLE payments
    ADD qris text,
    ADD online jsonb,
    ADD custody jsonb NOT NULL DEFAULT '[]',
    ADD claimed_at timestamptz,
    ADD paid_with jsonb NOT NULL DEFAULT '[]',
    ADD "references" jsonb NOT NULL DEFAULT '[]',
    ADD proof_alike jsonb NOT NULL DEFAULT '[]',
    ADD partly bigint NOT NULL DEFAULT 0 CHECK (partly >= 0 AND partly < amount);
  CREATE INDEX payments_online ON payments (id) WHERE online IS NOT NULL AND online ->> 'state' IN ('preparing', 'ready');

  ALTER TABLE refunds
    DROP CONSTRAINT refunds_reason_check,
    DROP CONSTRAINT refunds_payment_id_reason_key,
    ADD CHECK (reason IN ('cancelled', 'late', 'excess', 'double', 'short', 'returned')),
    ADD state text NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'paid-back', 'withdrawn')),
    ADD paid_back jsonb,
    ADD lines jsonb NOT NULL DEFAULT '[]',
    ADD CHECK ((state = 'paid-back') = (paid_back IS NOT NULL));
`;

/** `look` as four indexed parts of 16 bits: pictures that differ in at most three bits share one part. */
const PROOFS = `
  ALTER TABLE proofs ADD look bit(64);
  CREATE INDEX proofs_look_1 ON proofs (substring(look FROM 1 FOR 16));
  CREATE INDEX proofs_look_2 ON proofs (substring(look FROM 17 FOR 16));
  CREATE INDEX proofs_look_3 ON proofs (substring(look FROM 33 FOR 16));
  CREATE INDEX proofs_look_4 ON proofs (substring(look FROM 49 FOR 16));
`;

const RETURNS = `
  CREATE TABLE returns (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES orders
  );

  CREATE TABLE return_photos (
    return_id uuid NOT NULL REFERENCES returns,
    position integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (return_id, position)
  );
  ALTER TABLE return_photos ALTER COLUMN bytes SET STORAGE EXTERNAL;
`;

/** `notifications` remembers what the provider has told: the same again needs no asking. */
const CASES = `
  CREATE TABLE money_cases (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES orders,
    payment_id uuid NOT NULL REFERENCES payments,
    kind text NOT NULL CHECK (kind IN ('short', 'proof-alike', 'cash-held', 'provider')),
    amount bigint,
    others jsonb NOT NULL DEFAULT '[]',
    opened_at timestamptz NOT NULL DEFAULT now(),
    settled_at timestamptz,
    settled_by text,
    note text
  );
  CREATE UNIQUE INDEX money_cases_open ON money_cases (payment_id, kind) WHERE settled_at IS NULL;
  CREATE INDEX money_cases_newest ON money_cases ((settled_at IS NOT NULL), opened_at, id);

  CREATE TABLE notifications (
    id text PRIMARY KEY,
    told_at timestamptz NOT NULL DEFAULT now()
  );
`;
