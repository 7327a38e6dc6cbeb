import { HOUSE, natsConfiguration } from './nats/configuration.js';
import { usersOf } from './nats/users.js';

// A program of its own: prints the nats.conf that Compose mounts. Each user's password is the variable <USER>_NATS_PASSWORD.
const users = usersOf((name) => name, (name) => `$${name.toUpperCase()}_NATS_PASSWORD`);
process.stdout.write(
  natsConfiguration({ listen: '0.0.0.0:4222', storeDir: '/data', monitor: 8222, durable: true, accounts: [{ name: HOUSE, users }] }),
);
