import type { Type } from '@nestjs/common';
import type { App } from '@rakkarya/contracts';
import { openService, readConfig, type Database, type ServiceOptions } from '@rakkarya/service';
import { House } from './house.js';
import { takePlace, type Place } from './place/place.js';

export interface StartedServiceOptions {
  /** More variables of its environment. */
  env?: Record<string, string>;
  /** What its `main.ts` hands to `startService`. */
  options?: ServiceOptions;
  /** Where other apps live already; else it gets a place of its own. */
  place?: Place;
}

/** Starts the real app within this process on a real Postgres and a real NATS, which it has for itself. */
export async function startedService(
  app: App,
  module: Type,
  database: Database,
  more: StartedServiceOptions = {},
): Promise<House> {
  const place = more.place ?? (await takePlace({ [app]: database }));
  const config = readConfig(app, {
    DATABASE_URL: place.databaseUrl(app),
    NATS_URL: place.brokerUrl(app),
    DATA_DIR: place.folder,
    PORT: '0',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    ...more.env,
  });
  const service = await openService(config, module, database, more.options);
  const leave = more.place ? () => Promise.resolve() : () => place.leave();
  return House.around(service, place, leave);
}
