import { apps, type App } from '@rakkarya/contracts';
import { escapeIdentifier as name, escapeLiteral as text, type Client } from 'pg';
import { urlFor, withClient } from './client.js';

/** How things are called on a server that others may use, too. */
export interface DatabaseNames {
  database: string;
  /** What each app's role begins with. */
  roles: string;
}

const HOUSE: DatabaseNames = { database: 'rakkarya', roles: 'rakkarya' };

/**
 * Makes the database with a role and a schema for each app, which can see nothing of the others', and sets their passwords.
 * May run any number of times, and in several places at once. Answers each app's own URL. `adminUrl` is of a role that may create databases and roles.
 */
export async function provisionDatabase(
  adminUrl: string,
  passwords: Record<App, string>,
  names = HOUSE,
): Promise<Record<App, string>> {
  await withClient(adminUrl, async (admin) => {
    await admin.query(`SELECT pg_advisory_lock(hashtext('provision'))`);
    await createDatabase(admin, names.database);
    await withClient(urlFor(adminUrl, names), (inside) => createRooms(inside, passwords, names));
  });
  return urlsOf(adminUrl, passwords, names);
}

/** Each app's URL, as `provisionDatabase` answers it. */
export function urlsOf(
  adminUrl: string,
  passwords: Record<App, string>,
  { database, roles } = HOUSE,
): Record<App, string> {
  const url = (app: App) => urlFor(adminUrl, { database, user: `${roles}_${app}`, password: passwords[app] });
  return Object.fromEntries(apps.map((app) => [app, url(app)])) as Record<App, string>;
}

async function createDatabase(admin: Client, database: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount) return;
  await admin.query(
    `CREATE DATABASE ${name(database)} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'id'`,
  );
}

async function createRooms(
  admin: Client,
  passwords: Record<App, string>,
  { database, roles }: DatabaseNames,
): Promise<void> {
  await admin.query('CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public');
  await admin.query('CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public');
  await admin.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
  await admin.query(`REVOKE ALL ON DATABASE ${name(database)} FROM PUBLIC`);
  for (const app of apps)
    await createRoom(admin, { schema: app, role: `${roles}_${app}`, database, password: passwords[app] });
}

interface Room {
  schema: string;
  role: string;
  database: string;
  password: string;
}

async function createRoom(admin: Client, { schema, role, database, password }: Room): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (!rowCount) await admin.query(`CREATE ROLE ${name(role)} LOGIN`);
  await admin.query(`ALTER ROLE ${name(role)} PASSWORD ${text(password)}`);
  await admin.query(`ALTER ROLE ${name(role)} SET search_path = ${name(schema)}, public`);
  await admin.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${name(database)} TO ${name(role)}`);
  await joinRole(admin, role);
  await admin.query(`CREATE SCHEMA IF NOT EXISTS ${name(schema)} AUTHORIZATION ${name(role)}`);
}

/** Who is not superuser may only give a schema to a role it is a member of. */
async function joinRole(admin: Client, role: string): Promise<void> {
  const { rows } = await admin.query<{ rolsuper: boolean }>(
    'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
  );
  if (!rows[0]?.rolsuper) await admin.query(`GRANT ${name(role)} TO CURRENT_USER`);
}
