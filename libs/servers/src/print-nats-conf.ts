import { composeConfiguration } from './nats/compose-configuration.js';

// A program of its own: `node libs/servers/dist/print-nats-conf.js > deploy/nats.conf`
process.stdout.write(composeConfiguration());
