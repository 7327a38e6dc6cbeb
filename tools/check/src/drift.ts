import type { App } from '@rakkarya/contracts';
import { dataSource, migrate, readConfig, type Database } from '@rakkarya/service';

/**
 * What TypeORM has no words for, or words of its own: names of constraints, kinds of indexes, collations, who fills in a default.
 * And columns no entity maps: those are SQL's own, such as what full-text search is computed from. Were one needed, it would be missed.
 */
const BEYOND_IT = /\b(CONSTRAINT|INDEX|SET DEFAULT|DROP DEFAULT|DROP COLUMN|COLLATE)\b|^COMMENT ON|"typeorm_metadata"/;

/** Its own notes on generated columns, without which it cannot read them. */
const NOTES =
  'CREATE TABLE IF NOT EXISTS typeorm_metadata (type text, database text, schema text, "table" text, name text, value text)';

/** Runs the app's migrations on an empty schema, and answers the statements that TypeORM would still want to run. */
export async function drift(app: App, databaseUrl: string, database: Database): Promise<string[]> {
  const config = readConfig(app, { DATABASE_URL: databaseUrl, NATS_URL: 'nats://nobody' });
  await migrate(config, database);
  const db = await dataSource(config, database).initialize();
  try {
    await db.query(NOTES);
    const { upQueries } = await db.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query).filter((query) => !BEYOND_IT.test(query));
  } finally {
    await db.destroy();
  }
}
