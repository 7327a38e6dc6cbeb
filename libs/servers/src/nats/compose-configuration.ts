import { HOUSE, natsConfiguration } from './configuration.js';
import { usersOf } from './users.js';

/** The nats.conf that Compose mounts: each user's password is the variable `<USER>_NATS_PASSWORD` of the container. */
export function composeConfiguration(): string {
  const users = usersOf(
    (name) => name,
    (name) => `$${name.toUpperCase()}_NATS_PASSWORD`,
  );
  const accounts = [{ name: HOUSE, users }];
  return natsConfiguration({ listen: '0.0.0.0:4222', storeDir: '/data', monitor: 8222, durable: true, accounts });
}
