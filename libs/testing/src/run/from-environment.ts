import type { ChosenBroker, ChosenDatabase } from './chosen.js';

const FROM = 'from the environment';
const leave = () => Promise.resolve();

/** TEST_DATABASE_URL or DATABASE_URL; whoever gave it stops it. */
export function databaseFromEnvironment(env = process.env): ChosenDatabase | null {
  const url = env['TEST_DATABASE_URL'] || env['DATABASE_URL'];
  return url ? { at: url, from: FROM, stop: leave } : null;
}

/** TEST_NATS_URL or NATS_URL. */
export function brokerFromEnvironment(env = process.env): ChosenBroker | null {
  const url = env['TEST_NATS_URL'] || env['NATS_URL'];
  return url ? { at: { url }, from: FROM, stop: leave } : null;
}
