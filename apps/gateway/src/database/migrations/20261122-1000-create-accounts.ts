import type { MigrationInterface, QueryRunner } from 'typeorm';

/** better-auth's four tables under our names; `accounts` is its user, `credentials` its account. */
export class CreateAccounts implements MigrationInterface {
  name = 'create-accounts-2026112210000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE accounts (
        id text PRIMARY KEY,
        name text NOT NULL,
        email text NOT NULL UNIQUE,
        email_verified boolean NOT NULL DEFAULT false,
        image text,
        role text NOT NULL CHECK (role IN ('buyer', 'producer', 'staff')),
        producer_id text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((role = 'producer') = (producer_id IS NOT NULL))
      );

      CREATE TABLE sessions (
        id text PRIMARY KEY,
        token text NOT NULL UNIQUE,
        account_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
        expires_at timestamptz NOT NULL,
        ip_address text,
        user_agent text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX sessions_of_account ON sessions (account_id);
      CREATE INDEX sessions_by_end ON sessions (expires_at);

      CREATE TABLE credentials (
        id text PRIMARY KEY,
        account_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
        provider_id text NOT NULL,
        provider_account_id text NOT NULL,
        password text,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz,
        refresh_token_expires_at timestamptz,
        scope text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (provider_id, provider_account_id)
      );
      CREATE INDEX credentials_of_account ON credentials (account_id);

      CREATE TABLE verifications (
        id text PRIMARY KEY,
        identifier text NOT NULL,
        value text NOT NULL,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX verifications_by_identifier ON verifications (identifier);

      CREATE UNLOGGED TABLE failed_sign_ins (
        who text PRIMARY KEY,
        times integer NOT NULL,
        since timestamptz NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE failed_sign_ins, verifications, credentials, sessions, accounts');
  }
}
