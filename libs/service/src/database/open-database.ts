import type { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { dataSource, type Database } from './data-source.js';
import { migrate } from './migrate.js';
import { waitForDatabase } from './wait-for-database.js';

/** A database that answers, with its schema up to date and its pool open. */
export async function openDatabase(config: Config, database: Database): Promise<DataSource> {
  await waitForDatabase(config.databaseUrl);
  await migrate(config, database);
  return dataSource(config, database).initialize();
}
