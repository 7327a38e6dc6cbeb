import { Logger } from '@nestjs/common';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import type { Config } from '../config.js';
import { DatabaseLog } from './database-log.js';
import { PreparingClient } from './preparing-client.js';
import { snakeNames } from './snake-names.js';

/**
 * What an app's `database/database.ts` exports. TypeORM orders migrations by the 13 digits that end their names,
 * so the date of `20261122-1000-create-orders.ts` is written `name = 'create-orders-2026112210000'`.
 */
export interface Database {
  entities: readonly EntitySchema[];
  migrations: readonly (new () => MigrationInterface)[];
}

const SECOND = 1000;

/** A pool of connections that see this app's schema alone (and `public`, for extensions); not opened yet. */
export function dataSource(config: Config, { entities }: Pick<Database, 'entities'>): DataSource {
  return new DataSource({
    ...postgres(config),
    entities: [...entities],
    poolSize: config.poolSize,
    extra: {
      ...connection(config),
      Client: PreparingClient,
      pipeline: true,
      statement_timeout: 10 * SECOND,
      lock_timeout: 5 * SECOND,
      idle_in_transaction_session_timeout: 15 * SECOND,
    },
  });
}

/** One connection at a time, patient enough to rebuild a table, but not to block the others' work by waiting for its lock. */
export function migrationSource(config: Config, { migrations }: Pick<Database, 'migrations'>): DataSource {
  return new DataSource({
    ...postgres(config),
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    poolSize: 2,
    extra: { ...connection(config), lock_timeout: 5 * SECOND },
  });
}

function postgres({ app, databaseUrl }: Config) {
  const log = new Logger('Database');
  return {
    type: 'postgres',
    url: databaseUrl,
    schema: app,
    applicationName: app,
    namingStrategy: snakeNames,
    synchronize: false,
    logger: new DatabaseLog(),
    installExtensions: false,
    connectTimeoutMS: 5 * SECOND,
    poolErrorHandler: (error: Error) => log.warn(`an idle connection was lost: ${error.message}`),
  } as const;
}

/** Of the search path's two, what an app makes is its own; `public` has the extensions. */
const connection = ({ app }: Config) => ({ options: `-c search_path=${app},public`, keepAlive: true });
