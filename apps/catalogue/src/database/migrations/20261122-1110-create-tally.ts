import type { MigrationInterface, QueryRunner } from 'typeorm';

const CELL = 'producer_slug, village, district, kind, material, band, is_ready, is_made, on_show';
const of = (row: string): string => CELL.replaceAll(/\w+/g, (column) => `${row}.${column}`);

/**
 * How many crafts are alike in everything a list is narrowed by: facets are sums over this, so what they cost grows with
 * groups and kinds, not with crafts. Whoever changes a listing only appends what changed, and so waits for nobody;
 * `tally` and `tally_change` together are exact at any time, and a timer folds the second into the first.
 * `version` grows with each fold, so that who knows the tally up to one asks for the rest only: no row is ever deleted.
 */
export class CreateTally implements MigrationInterface {
  readonly name = 'create-tally-2026112211100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tally (
        producer_slug text, village text, district text, kind text, material text, band integer,
        is_ready boolean, is_made boolean, on_show boolean,
        crafts integer NOT NULL,
        version bigint NOT NULL DEFAULT 1,
        PRIMARY KEY (${CELL})
      );
      CREATE INDEX tally_version ON tally (version);
      CREATE SEQUENCE tally_fold START 2;
      CREATE TABLE tally_change (LIKE tally);
      ALTER TABLE tally_change DROP COLUMN version;

      CREATE FUNCTION note_tally() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN INSERT INTO tally_change (${CELL}, crafts) VALUES (${of('OLD')}, -1); END IF;
        IF TG_OP <> 'DELETE' THEN INSERT INTO tally_change (${CELL}, crafts) VALUES (${of('NEW')}, 1); END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER listing_tally AFTER INSERT OR DELETE ON listing FOR EACH ROW EXECUTE FUNCTION note_tally();
      CREATE TRIGGER listing_tally_moved AFTER UPDATE ON listing FOR EACH ROW
        WHEN ((${of('OLD')}) IS DISTINCT FROM (${of('NEW')})) EXECUTE FUNCTION note_tally();

      INSERT INTO tally (${CELL}, crafts) SELECT ${CELL}, count(*) FROM listing GROUP BY ${CELL};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER listing_tally_moved ON listing; DROP TRIGGER listing_tally ON listing');
    await runner.query('DROP FUNCTION note_tally; DROP TABLE tally_change, tally; DROP SEQUENCE tally_fold');
  }
}
