import { createMessagingTables, dropMessagingTables } from '@rakkarya/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGroups implements MigrationInterface {
  readonly name = 'create-groups-2026112210000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createMessagingTables(queryRunner);
    await queryRunner.query(`
      CREATE TABLE districts (
        code text PRIMARY KEY,
        name text NOT NULL
      );

      CREATE TABLE villages (
        code text PRIMARY KEY,
        name text NOT NULL,
        district text NOT NULL REFERENCES districts
      );

      CREATE TABLE payees (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        name text NOT NULL,
        account jsonb NOT NULL
      );

      CREATE TABLE producers (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        mark text NOT NULL,
        village text NOT NULL REFERENCES villages,
        about jsonb NOT NULL,
        sample boolean NOT NULL,
        payee_id uuid NOT NULL REFERENCES payees
      );
      CREATE INDEX producers_of_village ON producers (village);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE producers, payees, villages, districts');
    await dropMessagingTables(queryRunner);
  }
}
