import { SOCKET_FOLDER } from './address.js';

/** Sized for one small machine with at most a few hundred orders a second. */
const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: SOCKET_FOLDER,
  max_connections: '200',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** For data nobody will miss: a power cut may destroy them, a crash of the server alone does not. */
const throwaway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export function settings(port: number, durable: boolean): string[] {
  const chosen = { ...always, ...(durable ? {} : throwaway), port: String(port) };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
