import { randomBytes } from 'node:crypto';
import { removeAll, startNumbers } from '../place/admin.js';
import type { ChosenBroker, ChosenDatabase } from './chosen.js';
import { containerBroker, containerDatabase } from './containers.js';
import { embeddedBroker, embeddedDatabase } from './embedded.js';
import { brokerFromEnvironment, databaseFromEnvironment } from './from-environment.js';
import { removeLeftovers } from './leftovers.js';
import { localImages, type LocalImages } from './local-images.js';
import { tellWorkers } from './test-servers.js';

let running: { database: ChosenDatabase; broker: ChosenBroker; run: string } | undefined;

/** One pair of servers for the whole run: URLs in the environment, else containers, else embedded. Prints which. */
export async function startServers(): Promise<void> {
  endWithSignals();
  await removeLeftovers();
  const given = { database: databaseFromEnvironment(), broker: brokerFromEnvironment() };
  const images = given.database && given.broker ? null : await localImages();
  const [database, broker] = await Promise.all([
    given.database ?? started(images, containerDatabase, embeddedDatabase),
    given.broker ?? started(images, containerBroker, embeddedBroker),
  ]);
  const run = `rakkarya_test_${randomBytes(4).toString('hex')}`;
  running = { database, broker, run };
  await startNumbers({ run, databaseUrl: database.at });
  tellWorkers({ run, databaseUrl: database.at, broker: broker.at });
  process.stdout.write(`Servers of this run: Postgres ${database.from}, NATS ${broker.from}.\n`);
}

export async function stopServers(): Promise<void> {
  if (running === undefined) return;
  const { database, broker, run } = running;
  if (database.from === 'from the environment') await removeAll({ run, databaseUrl: database.at });
  await Promise.all([database.stop(), broker.stop()]);
}

/** A Docker that has the images may still be unable to run them. */
async function started<T>(
  images: LocalImages | null,
  inContainer: (images: LocalImages) => Promise<T>,
  embedded: () => Promise<T>,
): Promise<T> {
  if (images === null) return embedded();
  // Who stops the containers of a killed run is an image of its own, which would have to be pulled.
  process.env['TESTCONTAINERS_RYUK_DISABLED'] ??= 'true';
  return inContainer(images).catch((error: Error) => {
    process.stdout.write(`Docker could not start a server: ${error.message}\n`);
    return embedded();
  });
}

/** Servers are told to end when this process ends; a signal alone would end it without a word to them. */
function endWithSignals(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}
