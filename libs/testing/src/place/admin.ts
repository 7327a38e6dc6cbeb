import { apps, type App } from '@rakkarya/contracts';
import { withClient } from '@rakkarya/servers';
import { escapeIdentifier as name, type Client } from 'pg';
import type { TestServers } from '../run/test-servers.js';

type Where = Pick<TestServers, 'run' | 'databaseUrl'>;

/** Only reachable from this machine, and gone after the run. */
export const passwords = Object.fromEntries(apps.map((app) => [app, 'rakkarya-test'])) as Record<App, string>;

/** Places are numbered across all workers of a run. */
export const startNumbers = ({ run, databaseUrl }: Where): Promise<unknown> =>
  withClient(databaseUrl, (admin) => admin.query(`CREATE SEQUENCE ${name(run)} MINVALUE 0`));

export async function nextNumber(admin: Client, run: string): Promise<number> {
  const { rows } = await admin.query<{ nextval: string }>('SELECT nextval($1::regclass)', [run]);
  return Number(rows[0]?.nextval);
}

/** Nothing of a run stays on a server that others use. */
export const removeAll = ({ run, databaseUrl }: Where): Promise<void> =>
  withClient(databaseUrl, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [`${run}_`],
    );
    for (const { datname } of rows) await admin.query(`DROP DATABASE ${name(datname)} WITH (FORCE)`);
    for (const app of apps) await admin.query(`DROP ROLE IF EXISTS ${name(`${run}_${app}`)}`);
    await admin.query(`DROP SEQUENCE ${name(run)}`);
  });
