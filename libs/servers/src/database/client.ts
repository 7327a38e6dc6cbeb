import { Client } from 'pg';

/** On a crowded machine a server that is there may take its time. */
const PATIENCE = 60_000;

/** One connection for as long as `work` takes. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same place with another database or user. */
export function urlFor(url: string, other: { database: string; user?: string; password?: string }): string {
  const changed = new URL(url);
  changed.pathname = `/${other.database}`;
  if (other.user !== undefined) changed.username = other.user;
  if (other.password !== undefined) changed.password = other.password;
  return changed.toString();
}

/** Whether `provisionDatabase` can do its work as this role. */
export const mayCreateRoles = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ may: boolean }>(
      'SELECT rolsuper OR rolcreaterole AS may FROM pg_roles WHERE rolname = current_user',
    );
    return rows[0]?.may === true;
  });
