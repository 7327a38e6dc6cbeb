import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apps, type App } from '@rakkarya/contracts';
import { startPostgres, type RunningPostgres } from '../postgres/start-postgres.js';
import { completed } from '../secrets.js';
import { removeDataFolder, temporaryFolder } from '../temporary-folder.js';
import { withClient } from './client.js';
import { provisionDatabase } from './provision-database.js';

describe('the database of the house', () => {
  const passwords = completed().database;
  let folder: string;
  let postgres: RunningPostgres;
  let urls: Record<App, string>;

  beforeAll(async () => {
    folder = await temporaryFolder('database');
    postgres = await startPostgres({
      folder: path.join(folder, 'data'),
      password: 'secret',
      logFile: path.join(folder, 'log'),
      durable: false,
    });
    [urls] = await Promise.all([
      provisionDatabase(postgres.url, passwords),
      provisionDatabase(postgres.url, passwords),
    ]);
    for (const app of apps) await as(app, `CREATE TABLE diary AS SELECT '${app}' AS owner`);
  });

  afterAll(async () => {
    await postgres.stop().finally(() => removeDataFolder(folder));
  });

  it.each(apps)('%s works in its own schema', async (app) => {
    expect(await as(app, 'SELECT owner, current_schema() AS schema FROM diary')).toEqual([{ owner: app, schema: app }]);
  });

  it("no app can read, change or enter what is another's", async () => {
    for (const app of apps) {
      for (const other of apps.filter((one) => one !== app)) {
        await expect(as(app, `SELECT * FROM ${other}.diary`)).rejects.toThrow(`permission denied for schema ${other}`);
        await expect(as(app, `CREATE TABLE ${other}.trap ()`)).rejects.toThrow(`permission denied for schema ${other}`);
        await expect(as(app, `SET ROLE rakkarya_${other}`)).rejects.toThrow('permission denied to set role');
      }
    }
  });

  it('an app can leave nothing in public, and make no database or role', async () => {
    await expect(as('orders', 'CREATE TABLE public.trap ()')).rejects.toThrow('permission denied for schema public');
    await expect(as('orders', 'CREATE DATABASE trap')).rejects.toThrow('permission denied to create database');
    await expect(as('orders', 'CREATE ROLE trap')).rejects.toThrow('permission denied to create role');
  });

  it('finds words by likeness and without accents', async () => {
    expect(
      await as('catalogue', `SELECT similarity('gerabah', 'grabah') > 0.4 AS alike, unaccent('é') AS plain`),
    ).toEqual([{ alike: true, plain: 'e' }]);
  });

  it('lets nobody in without a password', async () => {
    await expect(withClient(urls.orders.replace(passwords.orders, 'guess'), () => Promise.resolve())).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('takes a changed password, and keeps what is there', async () => {
    urls = await provisionDatabase(postgres.url, { ...passwords, orders: 'changed' });

    expect(await as('orders', 'SELECT owner FROM diary')).toEqual([{ owner: 'orders' }]);
  });

  const as = (app: App, sql: string) =>
    withClient(urls[app], async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
});
