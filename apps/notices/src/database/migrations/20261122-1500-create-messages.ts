import { createMessagingTables, dropMessagingTables } from '@rakkarya/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessages implements MigrationInterface {
  name = 'create-messages-2026112215000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createMessagingTables(queryRunner);
    await queryRunner.query(WHO);
    await queryRunner.query(WHAT);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE link_asks, sendings, messages, parcels, groups, contacts');
    await dropMessagingTables(queryRunner);
  }
}

/**
 * Who a person is stands in `contacts` and nowhere else: messages are put into words when they are read, so that who is
 * forgotten there is forgotten everywhere. A forgotten contact stays as a row without a person: news that come late must not bring it back.
 */
const WHO = `
  CREATE TABLE contacts (
    order_id uuid PRIMARY KEY,
    number text,
    language text NOT NULL DEFAULT 'id',
    name text,
    phone text,
    email text,
    account_id text,
    key text
  );
  CREATE INDEX contacts_by_number ON contacts (number);
  CREATE INDEX contacts_of_account ON contacts (account_id) WHERE account_id IS NOT NULL;

  CREATE TABLE groups (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    name text NOT NULL
  );

  CREATE TABLE parcels (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    order_id uuid NOT NULL,
    producer_id uuid NOT NULL,
    status text NOT NULL,
    ready_by date,
    opened_at timestamptz NOT NULL
  );
  CREATE INDEX parcels_in_the_making ON parcels (ready_by, opened_at) WHERE status IN ('opened', 'accepted');
`;

/** `email_state` is nothing where no e-mail is to be sent. */
const WHAT = `
  CREATE TABLE messages (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    order_id uuid,
    number text,
    step text NOT NULL,
    addressee text NOT NULL,
    producer_id uuid,
    details jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    sent boolean NOT NULL DEFAULT false,
    email_state text CHECK (email_state IN ('waiting', 'sent', 'failed')),
    email_attempts integer NOT NULL DEFAULT 0,
    email_due timestamptz,
    email_error text,
    CONSTRAINT messages_told_once UNIQUE NULLS NOT DISTINCT (order_id, step, addressee, producer_id)
  );
  CREATE INDEX messages_to_send ON messages (seq) WHERE NOT sent;
  CREATE INDEX messages_of_group ON messages (producer_id, seq) WHERE producer_id IS NOT NULL;
  CREATE INDEX messages_to_mail ON messages (email_due) WHERE email_state = 'waiting';
  CREATE INDEX messages_failed ON messages (seq) WHERE email_state = 'failed';

  CREATE TABLE sendings (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    message_id uuid NOT NULL REFERENCES messages ON DELETE CASCADE,
    channel text NOT NULL CHECK (channel IN ('whatsapp', 'email')),
    at timestamptz NOT NULL DEFAULT now(),
    by text
  );
  CREATE INDEX sendings_of_message ON sendings (message_id);

  CREATE TABLE link_asks (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number text NOT NULL,
    phone text NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT now()
  );
`;
