import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@rakkarya/testing';
import type { Client } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { readConfig } from '../config.js';
import { dataSource } from './data-source.js';
import type { PreparingClient } from './preparing-client.js';

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

  describe('in a transaction', () => {
    const put = (tx: EntityManager, id: number) => tx.query('INSERT INTO shelf VALUES ($1)', [id]);
    const all = async (): Promise<number[]> => {
      const rows: { id: number }[] = await db.query('SELECT id FROM shelf ORDER BY id');
      return rows.map(({ id }) => id);
    };
    const failing = async (work: (tx: EntityManager) => Promise<unknown>) => {
      const undone = db.transaction(async (tx) => {
        await work(tx);
        throw new Error('not after all');
      });
      await expect(undone).rejects.toThrow('not after all');
    };

    beforeEach(async () => {
      await db.query('DELETE FROM shelf');
      await db.transaction((tx) => tx.query('SELECT 1'));
    });

    it('are kept together', async () => {
      await db.transaction(async (tx) => {
        await put(tx, 1);
        await put(tx, 2);
      });

      expect(await all()).toEqual([1, 2]);
    });

    it('are undone together, the first one too', async () => {
      await failing(async (tx) => {
        await put(tx, 1);
        await put(tx, 2);
      });
      await failing((tx) => put(tx, 3));

      expect(await all()).toEqual([]);
    });

    it('are undone when a later one fails', async () => {
      const twice = db.transaction(async (tx) => {
        await put(tx, 1);
        await put(tx, 1);
      });

      await expect(twice).rejects.toThrow('duplicate key');
      expect(await all()).toEqual([]);
    });

    it('are undone, and say so, when one failed that nobody waited for', async () => {
      const unawaited = (tx: EntityManager, id: number) => void put(tx, id).catch(() => undefined);
      const twice = db.transaction(async (tx) => {
        await put(tx, 1);
        unawaited(tx, 1);
      });

      await expect(twice).rejects.toThrow('duplicate key');
      await db.transaction((tx) => Promise.resolve(unawaited(tx, 2)));
      expect(await all()).toEqual([2]);
    });

    it('fail with the first one, and leave the connection usable', async () => {
      await db.transaction((tx) => put(tx, 1));

      await expect(db.transaction((tx) => put(tx, 1))).rejects.toThrow('duplicate key');
      await expect(db.transaction((tx) => tx.query('INSERT INTO nowhere VALUES ($1)', [1]))).rejects.toThrow('nowhere');
      await expect(db.transaction((tx) => put(tx, 'many' as never))).rejects.toThrow('invalid input syntax');

      await db.transaction((tx) => put(tx, 2));
      expect(await all()).toEqual([1, 2]);
    });

    it('begin with one that has no parameters as well', async () => {
      await failing((tx) => tx.query('INSERT INTO shelf VALUES (1); INSERT INTO shelf VALUES (2)'));
      await db.transaction((tx) => tx.query('INSERT INTO shelf VALUES (3); INSERT INTO shelf VALUES (4)'));

      expect(await all()).toEqual([3, 4]);
    });

    it('begin with one of another shape as well', async () => {
      await failing(async (tx) => {
        const client = (await tx.queryRunner?.connect()) as Client;
        await client.query({ text: 'INSERT INTO shelf VALUES ($1)', values: [1] });
      });

      expect(await all()).toEqual([]);
    });

    describe('of which some go with the commit', () => {
      const last = async (tx: EntityManager, id: number) => {
        const client = (await tx.queryRunner?.connect()) as PreparingClient;
        return client.withCommit('INSERT INTO shelf VALUES ($1) RETURNING id', [id]);
      };
      /** Not waited for before the commit. */
      const later = (tx: EntityManager, ...ids: number[]) =>
        Promise.all(ids.map((id) => ({ answer: last(tx, id).catch((error: Error) => error.message) })));
      const answersTo = (laters: { answer: Promise<unknown> }[]) => Promise.all(laters.map(({ answer }) => answer));

      it('are kept with the others', async () => {
        const laters = await db.transaction(async (tx) => {
          await put(tx, 1);
          return later(tx, 2);
        });

        expect(await answersTo(laters)).toMatchObject([{ rows: [{ id: 2 }] }]);
        expect(await all()).toEqual([1, 2]);
      });

      it('are kept when they are all there is, or many, or not the last', async () => {
        await db.transaction((tx) => later(tx, 1));
        await db.transaction((tx) => later(tx, 2, 3, 4, 5));
        await db.transaction(async (tx) => {
          await put(tx, 6);
          await later(tx, 7);
          await put(tx, 8);
        });

        expect(await all()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      });

      it('take the others back with them when they fail, and the commit says why', async () => {
        await put(db.manager, 1);
        const twice = db.transaction(async (tx) => {
          await put(tx, 2);
          await later(tx, 1);
        });

        await expect(twice).rejects.toThrow('duplicate key');
        expect(await all()).toEqual([1]);
      });

      it('are not kept where another has failed, and the commit says which', async () => {
        const failed = db.transaction(async (tx) => {
          await put(tx, 1);
          await tx.query('SELECT 1 / $1', [0]).catch(() => undefined);
          await later(tx, 2);
        });

        await expect(failed).rejects.toThrow('division by zero');
        expect(await all()).toEqual([]);
      });

      it('fail with what is their own, not with what was undone before', async () => {
        await put(db.manager, 1);
        const failed = db.transaction(async (outer) => {
          await put(outer, 2);
          await outer.transaction((tx) => tx.query('SELECT 1 / $1', [0])).catch(() => undefined);
          await later(outer, 1);
        });

        await expect(failed).rejects.toThrow('duplicate key');
      });

      it('never go with the commit of another transaction', async () => {
        await db.transaction(async (tx) => {
          await put(tx, 1);
          await later(tx, 2);
          await tx.query('START TRANSACTION');
        });

        expect(await all()).toEqual([1]);
      });

      it('are undone with the others', async () => {
        await failing(async (tx) => {
          await put(tx, 1);
          await later(tx, 2);
        });
        await db.transaction(async (outer) => {
          await put(outer, 3);
          const inner = outer.transaction(async (tx) => {
            await later(tx, 4);
            throw new Error('not this');
          });
          await inner.catch(() => later(outer, 5));
        });

        expect(await all()).toEqual([3, 5]);
      });
    });

    it('may be none at all', async () => {
      await db.transaction(() => Promise.resolve());
      await failing(() => Promise.resolve());
      await db.query('INSERT INTO shelf VALUES ($1)', [1]);

      expect(await all()).toEqual([1]);
    });

    it('may be undone from a point on', async () => {
      await db.transaction(async (outer) => {
        const inner = outer.transaction(async (tx) => {
          await put(tx, 1);
          throw new Error('not this');
        });
        await inner.catch(() => put(outer, 2));
      });

      expect(await all()).toEqual([2]);
    });

    it('answer as they do alone', async () => {
      const [first, second] = await db.transaction(async (tx) => [
        await tx.query('INSERT INTO shelf (id) VALUES ($1), ($2) RETURNING id', [1, 2]),
        await tx.query('UPDATE shelf SET id = $1 WHERE id = $2', [3, 2]),
      ]);

      expect(first).toEqual([{ id: 1 }, { id: 2 }]);
      expect(second).toEqual([[], 1]);
    });
  });
});
