import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { takePlace, type Place } from '@rakkarya/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Config, readConfig } from '../config.js';
import { dataSource } from './data-source.js';
import { migrate } from './migrate.js';

class PutUpShelves implements MigrationInterface {
  name = 'put-up-shelves-2026112210000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE shelves (id int PRIMARY KEY); SELECT pg_sleep(0.3)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE shelves');
  }
}

describe('migrations', () => {
  let place: Place;
  let config: Config;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    place = await takePlace({});
    config = readConfig('orders', { DATABASE_URL: place.databaseUrl('orders'), NATS_URL: place.brokerUrl('orders') });
  });
  afterAll(() => place.leave());

  it('are done once when three instances start at the same moment', async () => {
    const migrations = [PutUpShelves];

    await Promise.all([
      migrate(config, { migrations }),
      migrate(config, { migrations }),
      migrate(config, { migrations }),
    ]);

    const db = await dataSource(config, { entities: [] }).initialize();
    expect(await db.query('SELECT name FROM migrations')).toEqual([{ name: 'put-up-shelves-2026112210000' }]);
    expect(await db.query(`SELECT table_schema FROM information_schema.tables WHERE table_name = 'shelves'`)).toEqual([
      { table_schema: 'orders' },
    ]);
    await db.destroy();
  });

  it('that fail leave nothing behind, and stop the start', async () => {
    class Stumble extends PutUpShelves {
      override name = 'stumble-2026112210010';
      override async up(queryRunner: QueryRunner): Promise<void> {
        await queryRunner.query('CREATE TABLE half_done (id int); SELECT 1 / 0');
      }
    }

    await expect(migrate(config, { migrations: [PutUpShelves, Stumble] })).rejects.toThrow('division by zero');

    const db = await dataSource(config, { entities: [] }).initialize();
    expect(await db.query(`SELECT to_regclass('half_done') IS NULL AS gone`)).toEqual([{ gone: true }]);
    await db.destroy();
  });

  it('do not wait for a lock so long that everybody else queues behind them', async () => {
    let patience: unknown;
    class Rebuild extends PutUpShelves {
      override name = 'rebuild-2026112210020';
      override async up(queryRunner: QueryRunner): Promise<void> {
        patience = await queryRunner.query('SHOW lock_timeout');
      }
    }

    await migrate(config, { migrations: [PutUpShelves, Rebuild] });

    expect(patience).toEqual([{ lock_timeout: '5s' }]);
  });
});
