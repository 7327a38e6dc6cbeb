import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose account was forgotten stood among the contacts, under a hash in the place of an order. An order forgotten before it was heard of
 * has such a row, too, but a random id: that says so in two of its digits, which one hash in 64 has by chance. What might be of either
 * stands in both, which nobody takes for anybody.
 */
export class KeepForgottenAccountsApart implements MigrationInterface {
  name = 'keep-forgotten-accounts-apart-2026112307020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE forgotten_accounts (hash uuid PRIMARY KEY);
      INSERT INTO forgotten_accounts SELECT order_id FROM contacts WHERE ${NOBODY};
      DELETE FROM contacts WHERE ${NOBODY} AND order_id::text !~ '^.{14}4.{4}[89ab]';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO contacts (order_id) SELECT hash FROM forgotten_accounts ON CONFLICT DO NOTHING;
      DROP TABLE forgotten_accounts;
    `);
  }
}

const NOBODY = `number IS NULL AND name IS NULL AND phone IS NULL AND email IS NULL AND account_id IS NULL AND key IS NULL`;
