import { apps, type App } from '@rakkarya/contracts';
import type { Secrets } from '@rakkarya/servers';
import type { Household } from '../keeping/household.js';
import type { Settings } from '../settings.js';
import { openBroker } from './open-broker.js';
import { openDatabase } from './open-database.js';

export interface OpenServers {
  database: Record<App, string>;
  broker: Record<App, string>;
}

/** Database and broker, ours or those the environment names, with everything in them that apps expect to find. */
export async function openServers(settings: Settings, secrets: Secrets, household: Household): Promise<OpenServers> {
  const [database, broker] = await Promise.all([
    openDatabase(settings, secrets, household),
    openBroker(settings, secrets, household),
  ]);
  return { database, broker: Object.fromEntries(apps.map((app) => [app, broker(app)])) as Record<App, string> };
}
