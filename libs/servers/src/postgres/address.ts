import path from 'node:path';

const TOO_LONG = 88;

/** Where a socket can be; a path to one may have some hundred characters. */
export const SOCKET_FOLDER = process.platform === 'win32' ? '' : '.';

export interface PostgresAddress {
  /** The cluster's. */
  folder: string;
  port: number;
  role: string;
  password: string;
  database: string;
}

/** By the cluster's socket, where a round trip costs a third less than by the loopback address; by that where there can be none. */
export function postgresUrl({ folder, port, role, password, database }: PostgresAddress): string {
  const place = path.resolve(folder);
  const bySocket = SOCKET_FOLDER !== '' && Buffer.byteLength(place) <= TOO_LONG;
  const host = bySocket ? encodeURIComponent(place) : '127.0.0.1';
  return `postgres://${role}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
}
