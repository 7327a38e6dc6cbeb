import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from '@rakkarya/contracts';
import { urlsOf, withClient } from '@rakkarya/servers';
import { escapeIdentifier as name } from 'pg';
import { accountUrl, type TestUser } from '../run/accounts.js';
import { testServers, type TestServers } from '../run/test-servers.js';
import { nextNumber, passwords } from './admin.js';
import { emptyStream } from './empty-stream.js';
import { template, type Databases } from './template.js';

/** A database with one schema per app, a broker account with an empty stream, and a folder: nobody else's until it is left. */
export interface Place {
  databaseUrl(app: App): string;
  /** With that user's rights, or as `spec`, who may do anything. */
  brokerUrl(user: TestUser): string;
  folder: string;
  leave(): Promise<void>;
}

/** Takes a place where these apps' migrations are done. */
export async function takePlace(databases: Databases): Promise<Place> {
  const servers = testServers();
  const { number, database } = await cloneDatabase(servers, databases);
  const urls = urlsOf(servers.databaseUrl, passwords, { database, roles: servers.run });
  const brokerUrl = (user: TestUser) => brokerUrlOf(servers, user, number);
  const folder = await mkdtemp(path.join(tmpdir(), 'rakkarya-spec-'));
  await emptyStream(brokerUrl('spec'));
  return { databaseUrl: (app) => urls[app], brokerUrl, folder, leave: () => leave(servers, database, folder) };
}

const cloneDatabase = (servers: TestServers, databases: Databases): Promise<{ number: number; database: string }> =>
  withClient(servers.databaseUrl, async (admin) => {
    const source = await template(admin, servers, databases);
    const number = await nextNumber(admin, servers.run);
    const database = `${servers.run}_${number}`;
    await admin.query(`CREATE DATABASE ${name(database)} TEMPLATE ${name(source)}`);
    return { number, database };
  });

function brokerUrlOf({ broker }: TestServers, user: TestUser, number: number): string {
  if ('url' in broker) return broker.url;
  if (number >= broker.accounts) throw new Error(`this run took more than ${broker.accounts} places: raise ACCOUNTS`);
  return accountUrl(broker.host, user, number);
}

async function leave({ databaseUrl }: TestServers, database: string, folder: string): Promise<void> {
  await withClient(databaseUrl, (admin) => admin.query(`DROP DATABASE ${name(database)} WITH (FORCE)`));
  await rm(folder, { recursive: true, force: true });
}
