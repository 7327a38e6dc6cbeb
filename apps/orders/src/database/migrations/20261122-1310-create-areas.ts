import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allAreas } from '../../areas/all-areas.js';

const AT_ONCE = 10_000;

/**
 * Provinces, regencies, districts and villages of the whole country, about 91,000 rows. Read in the order of their codes
 * (hence the collation): whatever lies under an area begins with its code. A later decree is another migration like this one.
 */
export class CreateAreas implements MigrationInterface {
  name = 'create-areas-2026112213100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE areas (code text COLLATE "C" PRIMARY KEY, name text NOT NULL)');
    let codes: string[] = [];
    let names: string[] = [];
    for await (const { code, name } of allAreas()) {
      codes.push(code);
      names.push(name);
      if (codes.length < AT_ONCE) continue;
      await queryRunner.query(ADD, [codes, names]);
      [codes, names] = [[], []];
    }
    await queryRunner.query(ADD, [codes, names]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE areas');
  }
}

const ADD = 'INSERT INTO areas (code, name) SELECT * FROM unnest($1::text[], $2::text[])';
