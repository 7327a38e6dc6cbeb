import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Anybody may type anybody's number: who asked for what somebody waits for already was given that wait, and could end it. Now each
 * asking has a row and an id of its own, and whoever waits is told once.
 */
export class LetEachAskingStandForItself implements MigrationInterface {
  readonly name = 'let-each-asking-stand-for-itself-2026112307010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX wait_of_variant ON wait (sku, contact, since, id);
      ALTER TABLE wait DROP CONSTRAINT wait_sku_contact_key;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM wait USING wait AS before
      WHERE before.sku = wait.sku AND before.contact = wait.contact AND (before.since, before.id) < (wait.since, wait.id);
      ALTER TABLE wait ADD CONSTRAINT wait_sku_contact_key UNIQUE (sku, contact);
      DROP INDEX wait_of_variant;
    `);
  }
}
