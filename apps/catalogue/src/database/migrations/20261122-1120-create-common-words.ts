import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A word that stands in very many crafts is found sooner by walking them in order than by its index, and only then.
 * `common_words` are those, as the planner's own statistics know them: a query it matches has common words only.
 * A search is narrowed by labels among the words (`=batik`), so that a rare combination of common things is one look into the index.
 */
export class CreateCommonWords implements MigrationInterface {
  readonly name = 'create-common-words-2026112211200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE common_words (words tsvector NOT NULL);
      INSERT INTO common_words VALUES ('');
      CREATE INDEX ON search (shelf_no);
      CREATE INDEX ON search (price, shelf_no);
      UPDATE search SET words = words || array_to_tsvector(ARRAY['=' || kind, '=' || village, '=' || district, '=' || material, '=by-' || producer_slug]);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX search_shelf_no_idx, search_price_shelf_no_idx; DROP TABLE common_words');
  }
}
