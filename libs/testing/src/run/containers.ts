import { natsConfiguration } from '@rakkarya/servers';
import { ACCOUNTS, accounts } from './accounts.js';
import type { ChosenBroker, ChosenDatabase } from './chosen.js';
import { ours } from './forgotten-containers.js';
import type { LocalImages } from './local-images.js';

const FROM = 'in a container';
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

export async function containerDatabase({ postgres }: LocalImages): Promise<ChosenDatabase> {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
  const container = await new PostgreSqlContainer(postgres)
    .withDatabase('postgres')
    .withLabels(ours)
    .withCommand(['postgres', ...NOT_DURABLE.flatMap((setting) => ['-c', setting])])
    .start();
  const stop = async () => void (await container.stop());
  return { at: container.getConnectionUri(), from: `${FROM} (${postgres})`, stop };
}

export async function containerBroker({ nats }: LocalImages): Promise<ChosenBroker> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const place = { listen: '0.0.0.0:4222', storeDir: '/tmp/store' };
  const content = natsConfiguration({ ...place, durable: false, accounts: accounts() });
  const container = await new GenericContainer(nats)
    .withCopyContentToContainer([{ content, target: '/etc/nats/test.conf' }])
    .withCommand(['--config', '/etc/nats/test.conf'])
    .withExposedPorts(4222)
    .withLabels(ours)
    .withWaitStrategy(Wait.forLogMessage(/Server is ready/))
    .start();
  const at = { host: `${container.getHost()}:${container.getMappedPort(4222)}`, accounts: ACCOUNTS };
  const stop = async () => void (await container.stop());
  return { at, from: `${FROM} (${nats})`, stop };
}
