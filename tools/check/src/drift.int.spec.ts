import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { takePlace, type Place } from '@rakkarya/testing';
import { EntitySchema, type EntitySchemaColumnOptions, type MigrationInterface, type QueryRunner } from 'typeorm';
import { drift } from './drift.js';

class PutUpShelves implements MigrationInterface {
  name = 'put-up-shelves-2026112210000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE shelf (
        id uuid PRIMARY KEY,
        mark text NOT NULL CHECK (mark <> ''),
        width integer NOT NULL DEFAULT 90,
        words tsvector GENERATED ALWAYS AS (to_tsvector('simple', mark)) STORED
      );
      CREATE INDEX shelf_words ON shelf USING gin (words)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE shelf');
  }
}

const shelf = (more: Record<string, EntitySchemaColumnOptions> = {}) => ({
  migrations: [PutUpShelves],
  entities: [
    new EntitySchema({
      name: 'shelf',
      columns: { id: { type: 'uuid', primary: true }, mark: { type: 'text' }, width: { type: 'int' }, ...more },
    }),
  ],
});

describe('entities beside their migrations', () => {
  let place: Place;
  const wanted = (database: ReturnType<typeof shelf>) => drift('orders', place.databaseUrl('orders'), database);

  beforeAll(async () => {
    Logger.overrideLogger(false);
    place = await takePlace({});
  });
  afterAll(() => place.leave());

  it('may leave constraints, indexes, defaults and computed columns to SQL', async () => {
    expect(await wanted(shelf())).toEqual([]);
  });

  it('may not have a column that is not there', async () => {
    expect(await wanted(shelf({ roomOf: { type: 'text' } }))).toContain(
      'ALTER TABLE "shelf" ADD "room_of" text NOT NULL',
    );
  });

  it('may not call empty what is not, nor a number what is text', async () => {
    expect(await wanted(shelf({ mark: { type: 'text', nullable: true } }))).toEqual([
      'ALTER TABLE "shelf" ALTER COLUMN "mark" DROP NOT NULL',
    ]);
    expect(await wanted(shelf({ mark: { type: 'int' } }))).toContainEqual(expect.stringContaining('integer'));
  });
});
