import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { postgresUrl, type Secrets } from '@rakkarya/servers';

export const secretsIn = async (dataDir: string): Promise<Secrets> =>
  JSON.parse(await readFile(path.join(dataDir, 'secrets.json'), 'utf8')) as Secrets;

/** The embedded database's own address and those of the roles, as `npm start` made them. */
export async function databaseUrls(
  dataDir: string,
  port: number,
): Promise<{ postgres: string; roles: Map<string, string> }> {
  const { database } = await secretsIn(dataDir);
  const folder = path.join(dataDir, 'postgres');
  const url = (role: string, password: string): string =>
    postgresUrl({ folder, port, role, password, database: 'rakkarya' });
  const roles = Object.entries(database).filter(([name]) => name !== 'postgres');
  return {
    postgres: url('postgres', database.postgres),
    roles: new Map(roles.map(([app, password]) => [`rakkarya_${app}`, url(`rakkarya_${app}`, password)])),
  };
}
