import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@rakkarya/testing';
import type { DataSource } from 'typeorm';
import { readConfig } from '../config.js';
import { dataSource } from './data-source.js';

describe('statements with parameters', () => {
  let house: TestDatabase;
  let db: DataSource;

  beforeAll(async () => {
    house = await testDatabase({ entities: [], migrations: [] });
    const config = readConfig('orders', { DATABASE_URL: house.url, NATS_URL: 'nats://nobody', POOL_SIZE: '1' });
    db = await dataSource(config, { entities: [] }).initialize();
    await db.query('CREATE TABLE shelf (id int PRIMARY KEY)');
    await db.query('INSERT INTO shelf VALUES ($1), ($2)', [1, 2]);
  });
  afterAll(async () => {
    await db.destroy();
    await house.stop();
  });

  const find = (id: number): Promise<unknown> => db.query('SELECT * FROM shelf WHERE id = $1', [id]);

  it('are planned once per connection', async () => {
    expect([await find(1), await find(2), await find(3)]).toEqual([[{ id: 1 }], [{ id: 2 }], []]);

    const prepared = await db.query(
      `SELECT statement FROM pg_prepared_statements WHERE statement LIKE 'SELECT * FROM shelf%'`,
    );
    expect(prepared).toEqual([{ statement: 'SELECT * FROM shelf WHERE id = $1' }]);
  });

  it('are planned anew after a migration that changes what they answer', async () => {
    await find(1);
    await db.query('ALTER TABLE shelf ADD COLUMN mark text');

    await expect(find(1)).rejects.toThrow('cached plan');

    expect(await find(1)).toEqual([{ id: 1, mark: null }]);
  });

  it('that fail say so, and do no harm to the next', async () => {
    await expect(db.query('INSERT INTO shelf VALUES ($1)', [1])).rejects.toThrow('duplicate key');

    expect(await find(2)).toEqual([{ id: 2, mark: null }]);
  });
});
