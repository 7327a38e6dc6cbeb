import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when no craft and no review shows a picture; a new one is unused until one does. The indexes find who shows one:
 * crafts and reviews name their pictures in a list.
 */
export class NoteUnusedPictures implements MigrationInterface {
  readonly name = 'note-unused-pictures-2026112222340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE picture ADD COLUMN unused_since timestamptz DEFAULT now();
      CREATE INDEX picture_unused ON picture (unused_since) WHERE unused_since IS NOT NULL;
      CREATE INDEX craft_shows ON craft USING gin ((content -> 'pictures'));
      CREATE INDEX review_shows ON review USING gin (pictures);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX review_shows, craft_shows;
      ALTER TABLE picture DROP COLUMN unused_since;
    `);
  }
}
