import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Beside its words, the index knows in which stretch of the shelf a craft stands: a short one (from 0 up) and the long one
 * around it (from -1 down). So the newest of many crafts with the same words are found without reading the older ones.
 * The old one goes last, so that whoever reads meanwhile waits for no building.
 */
export class IndexStretches implements MigrationInterface {
  readonly name = 'index-stretches-2026112303200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX stretched ON search USING gin (words, (ARRAY[shelf_no / 512, -1 - shelf_no / 16384])) WITH (fastupdate = off);
      DROP INDEX search_words;
      ALTER INDEX stretched RENAME TO search_words;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX search_words;
      CREATE INDEX search_words ON search USING gin (words) WITH (fastupdate = off);
    `);
  }
}
