import type { QueryRunner } from 'typeorm';
import type { Config } from '../config.js';
import { migrationSource, type Database } from './data-source.js';

/**
 * Brings the app's schema up to date, one instance at a time: others wait until the first is done, then find nothing to do.
 * A migration that has to wait 5 s for a lock fails, and with it the start, rather than queue everybody behind it.
 */
export async function migrate(config: Config, database: Pick<Database, 'migrations'>): Promise<void> {
  const db = await migrationSource(config, database).initialize();
  const holder = db.createQueryRunner();
  try {
    await holdLock(holder, config.app);
    await createSchema(holder, config.app);
    await db.runMigrations();
  } finally {
    await holder.release();
    await db.destroy();
  }
}

/** The lock belongs to the connection and ends with it; `lock_timeout` would count waiting for it, too. */
async function holdLock(holder: QueryRunner, app: string): Promise<void> {
  await holder.query(`SET lock_timeout = '120s'`);
  await holder.query('SELECT pg_advisory_lock(hashtext($1))', [`migrations of ${app}`]);
}

/** `IF NOT EXISTS` alone asks for the right to create schemas even when there is nothing to create. */
async function createSchema(holder: QueryRunner, app: string): Promise<void> {
  const [{ missing }] = await holder.query('SELECT to_regnamespace($1) IS NULL AS missing', [app]);
  if (missing) await holder.query(`CREATE SCHEMA IF NOT EXISTS "${app}"`);
}
