import { createHash } from 'node:crypto';
import type { App } from '@rakkarya/contracts';
import { provisionDatabase } from '@rakkarya/servers';
import { migrate, readConfig, type Database } from '@rakkarya/service';
import { escapeIdentifier as name, type Client } from 'pg';
import type { TestServers } from '../run/test-servers.js';
import { passwords } from './admin.js';

/** The databases of the apps that live in one place. */
export type Databases = Partial<Record<App, Pick<Database, 'migrations'>>>;

/** Answers a database with these migrations done, which nobody connects to: made by whoever needs it first in this run. */
export async function template(admin: Client, servers: TestServers, databases: Databases): Promise<string> {
  const database = `${servers.run}_t${fingerprint(databases)}`;
  await admin.query('SELECT pg_advisory_lock(hashtext($1))', [database]);
  try {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await make(admin, servers, { database, databases });
  } finally {
    await admin.query('SELECT pg_advisory_unlock(hashtext($1))', [database]);
  }
  return database;
}

/** Named at the end: a migration that failed must not leave others half a template. */
async function make(
  admin: Client,
  { run, databaseUrl }: TestServers,
  plan: { database: string; databases: Databases },
): Promise<void> {
  const making = `${plan.database}_making`;
  await admin.query(`DROP DATABASE IF EXISTS ${name(making)} WITH (FORCE)`);
  const urls = await provisionDatabase(databaseUrl, passwords, { database: making, roles: run });
  for (const [app, database] of Object.entries(plan.databases) as [App, Databases[App] & object][]) {
    await migrate(readConfig(app, { DATABASE_URL: urls[app], NATS_URL: 'nats://nobody' }), database);
  }
  await admin.query(`ALTER DATABASE ${name(making)} RENAME TO ${name(plan.database)}`);
}

const fingerprint = (databases: Databases): string =>
  createHash('sha1')
    .update(JSON.stringify(Object.entries(databases).map(([app, { migrations }]) => [app, ...migrations.map(String)])))
    .digest('hex')
    .slice(0, 12);
