import { readFile, rename } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@rakkarya/testing';
import { DataSource } from 'typeorm';
import { isDatabaseAway } from './database-away.js';

let house: TestDatabase;
beforeAll(async () => {
  house = await testDatabase({ entities: [], migrations: [] });
  await house.db.query('CREATE TABLE shelf (id integer PRIMARY KEY)');
  await house.db.query('INSERT INTO shelf VALUES (1)');
});
afterAll(() => house.stop());

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a database that cannot answer now', () => {
  it('is one whose rows are held too long', async () => {
    await house.db.transaction(async (holding) => {
      await holding.query('SELECT FROM shelf FOR UPDATE');
      const waiting = house.db.transaction(async (tx) => {
        await tx.query(`SET LOCAL lock_timeout = '20ms'`);
        await tx.query('SELECT FROM shelf FOR UPDATE');
      });
      expect(isDatabaseAway(await failure(waiting))).toBe(true);
    });
  });

  it('is one that nobody can reach', async () => {
    const nowhere = new DataSource({ type: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none' });

    const noSocket = new DataSource({ type: 'postgres', host: '/nowhere', username: 'nobody' });

    for (const db of [nowhere, noSocket]) expect(isDatabaseAway(await failure(db.initialize()))).toBe(true);
  });

  it('is none that refused what was asked, nor anything else that failed', async () => {
    const errors = [
      await failure(house.db.query('INSERT INTO shelf VALUES (1)')),
      await failure(house.db.query('SELECT FROM nothing')),
      await failure(readFile('/nowhere/at/all')),
      await failure(rename('/nowhere/at/all', '/nowhere')),
      new Error('an oversight'),
    ];

    expect(errors.map(isDatabaseAway)).toEqual(errors.map(() => false));
  });

  it('is one that ends the connection', async () => {
    const ended = failure(house.db.query('SELECT pg_terminate_backend(pg_backend_pid())'));

    expect(isDatabaseAway(await ended)).toBe(true);
  });
});
