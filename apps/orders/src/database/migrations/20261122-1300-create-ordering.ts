import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrdering implements MigrationInterface {
  name = 'create-ordering-2026112213000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ORDERS);
    await queryRunner.query(TARIFFS);
    await queryRunner.query(VOUCHERS);
    await queryRunner.query(COURIERS);
    await queryRunner.query(ADDRESSES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE addresses, courier_rates, courier_places, voucher_phones, vouchers, tariffs;
      ALTER TABLE orders DROP COLUMN discount, DROP COLUMN vouchers, DROP COLUMN gift_note, DROP COLUMN consent;
      ALTER TABLE offers DROP COLUMN lead_days;
    `);
  }
}

const ORDERS = `
  ALTER TABLE offers ADD COLUMN lead_days integer NOT NULL DEFAULT 0 CHECK (lead_days >= 0);
  ALTER TABLE orders
    ADD COLUMN discount bigint NOT NULL DEFAULT 0 CHECK (discount BETWEEN 0 AND subtotal),
    ADD COLUMN vouchers jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN gift_note text,
    ADD COLUMN consent jsonb;
`;

/** By Kemendagri code of a province or regency; \`ID\` is everywhere else. They begin with the fees that were written in the program before. */
const TARIFFS = `
  CREATE TABLE tariffs (
    zone text PRIMARY KEY,
    version integer NOT NULL,
    steps jsonb NOT NULL,
    per_kilogram integer NOT NULL CHECK (per_kilogram >= 0),
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_by text
  );
  INSERT INTO tariffs (zone, version, steps, per_kilogram)
  VALUES ('35', 1, '[]', 9000), ('31', 1, '[]', 18000), ('32', 1, '[]', 18000), ('33', 1, '[]', 18000),
    ('34', 1, '[]', 18000), ('36', 1, '[]', 18000), ('ID', 1, '[]', 42000);
`;

/** Who used a voucher how often is known by a hash of their phone number, and only where it is limited by phone. */
const VOUCHERS = `
  CREATE TABLE vouchers (
    code text PRIMARY KEY,
    seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    version integer NOT NULL DEFAULT 1,
    producer_id uuid NOT NULL,
    off jsonb NOT NULL,
    minimum bigint NOT NULL CHECK (minimum >= 0),
    valid_from date NOT NULL,
    valid_until date NOT NULL,
    uses integer CHECK (uses > 0),
    uses_per_phone integer CHECK (uses_per_phone > 0),
    used integer NOT NULL DEFAULT 0 CHECK (used >= 0),
    ended_at timestamptz,
    made_by text NOT NULL,
    CHECK (valid_from <= valid_until)
  );
  CREATE TABLE voucher_phones (
    code text NOT NULL REFERENCES vouchers,
    phone_hash text NOT NULL,
    used integer NOT NULL CHECK (used >= 0),
    PRIMARY KEY (code, phone_hash)
  );
`;

/** What the couriers' provider last said: its names for places, and what a parcel of so many kilograms costs between two of them. */
const COURIERS = `
  CREATE TABLE courier_places (
    area text PRIMARY KEY,
    place text,
    asked_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE courier_rates (
    origin text NOT NULL,
    destination text NOT NULL,
    kilograms integer NOT NULL,
    rates jsonb NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (origin, destination, kilograms)
  );
  CREATE INDEX courier_rates_eldest ON courier_rates (asked_at);
`;

/** Personal: all rows of an account go when it asks to be forgotten. */
const ADDRESSES = `
  CREATE TABLE addresses (
    id uuid PRIMARY KEY,
    account_id text NOT NULL,
    label text NOT NULL,
    name text NOT NULL,
    phone text NOT NULL,
    address jsonb NOT NULL,
    used_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE INDEX addresses_of_account ON addresses (account_id, used_at);
`;
