import type { App } from '@rakkarya/contracts';
import { dataSource, readConfig, type Database } from '@rakkarya/service';
import type { DataSource } from 'typeorm';
import { takePlace } from './place/place.js';

export interface TestDatabase {
  db: DataSource;
  /** Of the app's own role. */
  url: string;
  stop(): Promise<void>;
}

/** A real Postgres with this app's migrations done, for specs that need SQL and nothing else. */
export async function testDatabase(database: Database, app: App = 'orders'): Promise<TestDatabase> {
  const place = await takePlace({ [app]: database });
  const url = place.databaseUrl(app);
  const db = await dataSource(
    readConfig(app, { DATABASE_URL: url, NATS_URL: place.brokerUrl(app) }),
    database,
  ).initialize();
  return { db, url, stop: () => db.destroy().then(() => place.leave()) };
}
