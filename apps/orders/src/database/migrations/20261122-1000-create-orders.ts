import { createMessagingTables, dropMessagingTables } from '@rakkarya/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrders implements MigrationInterface {
  name = 'create-orders-2026112210000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createMessagingTables(queryRunner);
    await queryRunner.query(PRICE_LIST);
    await queryRunner.query(ORDERS);
    await queryRunner.query(PAYMENTS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE proofs, refunds, payments, orders, offers, crafts, makers, payees');
    await dropMessagingTables(queryRunner);
  }
}

/** `crafts` outlives its offers: a craft that was withdrawn must not come back with older news. */
const PRICE_LIST = `
  CREATE TABLE crafts (
    craft_id uuid PRIMARY KEY,
    version integer NOT NULL
  );

  CREATE TABLE offers (
    sku text NOT NULL,
    craft_id uuid NOT NULL REFERENCES crafts,
    producer_id uuid NOT NULL,
    price bigint NOT NULL CHECK (price >= 0),
    weight integer NOT NULL CHECK (weight > 0),
    title jsonb NOT NULL,
    craft jsonb NOT NULL,
    PRIMARY KEY (sku, craft_id)
  );
  CREATE INDEX offers_of_craft ON offers (craft_id);

  CREATE TABLE payees (
    payee_id uuid PRIMARY KEY,
    version integer NOT NULL,
    name text NOT NULL,
    account jsonb NOT NULL
  );

  CREATE TABLE makers (
    producer_id uuid PRIMARY KEY,
    version integer NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    village_code text NOT NULL,
    payee_id uuid NOT NULL
  );
`;

/**
 * One row is one order with all that belongs to it alone; it is also the lock under which the order changes.
 * Staff see first what waits for them to look, hence `proof_waits` before the date. New entries of `orders_sought` are put in
 * their place every 128 kB: with the default of 4 MB one unlucky buyer in thousands would wait for all of them.
 */
const ORDERS = `
  CREATE TABLE orders (
    id uuid PRIMARY KEY,
    number text NOT NULL CONSTRAINT orders_number UNIQUE,
    version integer NOT NULL,
    status text NOT NULL CHECK (status IN ('placed', 'reserved', 'paid', 'sent', 'completed', 'ended')),
    placed_at timestamptz NOT NULL,
    language text NOT NULL,
    account_id text,
    buyer jsonb NOT NULL,
    delivery jsonb NOT NULL,
    pay_by text NOT NULL,
    hold_minutes integer NOT NULL,
    lines jsonb NOT NULL,
    parts jsonb NOT NULL,
    producer_ids uuid[] NOT NULL,
    subtotal bigint NOT NULL CHECK (subtotal >= 0),
    delivery_fee bigint NOT NULL CHECK (delivery_fee >= 0),
    due timestamptz,
    clock_stopped_at timestamptz,
    proof_waits boolean NOT NULL DEFAULT false,
    cancellation text CHECK (cancellation IN ('asked', 'refused')),
    ended jsonb CHECK ((status = 'ended') = (ended IS NOT NULL)),
    parcels jsonb NOT NULL,
    timeline jsonb NOT NULL,
    idempotency text NOT NULL CONSTRAINT orders_idempotency UNIQUE,
    fingerprint text NOT NULL,
    key_salt text NOT NULL,
    key_hash text NOT NULL
  );
  CREATE INDEX orders_newest ON orders (proof_waits, placed_at, id);
  CREATE INDEX orders_newest_of_status ON orders (status, proof_waits, placed_at, id);
  CREATE INDEX orders_newest_of_account ON orders (account_id, placed_at, id) WHERE account_id IS NOT NULL;
  CREATE INDEX orders_due ON orders (due) WHERE due IS NOT NULL;
  CREATE INDEX orders_sought ON orders USING gin (
    producer_ids,
    (number || ' ' || (buyer ->> 'name') || ' ' || (buyer ->> 'phone')) gin_trgm_ops
  ) WITH (gin_pending_list_limit = 128);
`;

/** Among what is still awaited on an account no two amounts with a unique part are the same. */
const PAYMENTS = `
  CREATE TABLE payments (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES orders,
    position integer NOT NULL,
    payee_id uuid NOT NULL,
    payee_name text NOT NULL,
    way text NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    unique_amount integer CHECK (unique_amount BETWEEN 1 AND 999),
    due timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'looking', 'paid', 'closed')),
    account jsonb,
    account_key text,
    has_proof boolean NOT NULL,
    received bigint CHECK (received > 0),
    confirmed_by text,
    UNIQUE (order_id, position)
  );
  CREATE UNIQUE INDEX payments_recognised ON payments (account_key, amount)
    WHERE unique_amount IS NOT NULL AND state IN ('open', 'looking');

  CREATE TABLE proofs (
    payment_id uuid PRIMARY KEY REFERENCES payments,
    bytes bytea NOT NULL,
    attached_at timestamptz NOT NULL DEFAULT now()
  );
  ALTER TABLE proofs ALTER COLUMN bytes SET STORAGE EXTERNAL;

  CREATE TABLE refunds (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES orders,
    payment_id uuid NOT NULL REFERENCES payments,
    payee_id uuid NOT NULL,
    payee_name text NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    reason text NOT NULL CHECK (reason IN ('cancelled', 'late', 'excess')),
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (payment_id, reason)
  );
  CREATE INDEX refunds_of_order ON refunds (order_id);
`;
