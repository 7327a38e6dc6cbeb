import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { NATS_IMAGE, natsConfiguration, POSTGRES_IMAGE } from '@rakkarya/servers';
import type { GenericContainer } from 'testcontainers';
import { ACCOUNTS, accounts } from './accounts.js';
import type { ChosenBroker, ChosenDatabase } from './chosen.js';

const FROM = 'in containers';

/** Whether Docker answers and has both images; nothing is pulled for a test run. */
export async function dockerHasImages(): Promise<boolean> {
  if (!mayBeThere()) return false;
  const { getContainerRuntimeClient, ImageName } = await import('testcontainers');
  try {
    const { image } = await getContainerRuntimeClient();
    const found = await Promise.all(
      [POSTGRES_IMAGE, NATS_IMAGE].map((name) => image.exists(ImageName.fromString(name))),
    );
    return found.every(Boolean);
  } catch {
    return false;
  }
}

/** Asking takes a second: not where nothing can answer. */
function mayBeThere(): boolean {
  const places = [
    '/var/run/docker.sock',
    path.join(homedir(), '.docker/run/docker.sock'),
    path.join(process.env['XDG_RUNTIME_DIR'] ?? '/run', 'docker.sock'),
  ];
  return (
    process.platform === 'win32' || Boolean(process.env['DOCKER_HOST']) || places.some((place) => existsSync(place))
  );
}

export async function containerDatabase(): Promise<ChosenDatabase> {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
  const container = await new PostgreSqlContainer(POSTGRES_IMAGE)
    .withDatabase('postgres')
    .withCommand([
      'postgres',
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'max_connections=200',
    ])
    .start();
  return { at: container.getConnectionUri(), from: FROM, stop: () => stopped(container) };
}

export async function containerBroker(): Promise<ChosenBroker> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const content = natsConfiguration({
    listen: '0.0.0.0:4222',
    storeDir: '/tmp/store',
    durable: false,
    accounts: accounts(),
  });
  const container = await new GenericContainer(NATS_IMAGE)
    .withCopyContentToContainer([{ content, target: '/etc/nats/test.conf' }])
    .withCommand(['--config', '/etc/nats/test.conf'])
    .withExposedPorts(4222)
    .withWaitStrategy(Wait.forLogMessage(/Server is ready/))
    .start();
  const at = { host: `${container.getHost()}:${container.getMappedPort(4222)}`, accounts: ACCOUNTS };
  return { at, from: FROM, stop: () => stopped(container) };
}

async function stopped(container: Awaited<ReturnType<GenericContainer['start']>>): Promise<void> {
  await container.stop();
}
