import { apps, type App } from '@rakkarya/contracts';
import { mayCreateRoles, provisionDatabase, type Secrets } from '@rakkarya/servers';
import type { Household } from '../keeping/household.js';
import type { Settings } from '../settings.js';
import { ownPostgres } from './postgres.js';

/** Each app's URL, after database, roles and schemas were made. */
export async function openDatabase(
  { env, dataDir, say }: Settings,
  secrets: Secrets,
  household: Household,
): Promise<Record<App, string>> {
  const given = env['DATABASE_URL'];
  if (given) return givenDatabase(given, secrets, say);
  const { url, start } = await ownPostgres(dataDir, secrets);
  await household.keepServer('postgres', start);
  return provisionDatabase(url, secrets.database);
}

/** A role that may not make others is shared by all apps: then it is up to them to keep to their own schemas. */
async function givenDatabase(url: string, secrets: Secrets, say: Settings['say']): Promise<Record<App, string>> {
  if (await mayCreateRoles(url))
    return provisionDatabase(url, secrets.database, { database: databaseIn(url), roles: 'rakkarya' });
  say('DATABASE_URL is of a role that may not make others: all apps share it.');
  return Object.fromEntries(apps.map((app) => [app, url])) as Record<App, string>;
}

const databaseIn = (url: string): string => {
  const named = new URL(url).pathname.slice(1);
  return named === '' || named === 'postgres' ? 'rakkarya' : decodeURIComponent(named);
};
