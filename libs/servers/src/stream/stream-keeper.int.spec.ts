import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { readers } from '@rakkarya/contracts';
import { STREAM } from '@rakkarya/messaging/broker';
import { eventually } from '@rakkarya/testing';
import { HOUSE } from '../nats/configuration.js';
import { startNats } from '../nats/start-nats.js';
import { usersOf, type BrokerUser } from '../nats/users.js';
import type { Running } from '../processes/running.js';
import { StreamKeeper } from './stream-keeper.js';

const everyReader = Object.keys(readers).length;
const anything: BrokerUser = { user: 'spec', password: 'spec', permissions: { publish: ['>'], subscribe: ['>'] } };

describe('the stream', () => {
  let folder: string;
  let nats: Running;
  let kept: StreamKeeper;
  let connection: NatsConnection;
  let streams: JetStreamManager['streams'];
  let troubles: string[];

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rakkarya-stream-'));
    nats = await start();
    troubles = [];
    const onLook = (trouble: Error | null) => void troubles.push(trouble?.message ?? 'well');
    kept = new StreamKeeper(`nats://provisioner:secret@127.0.0.1:${nats.port}`, { every: 20, onLook });
    await kept.there;
    await signIn();
  });

  afterEach(async () => {
    await kept.stop();
    await connection.close();
    await nats.stop();
    await rm(folder, { recursive: true });
  });

  const signIn = async () => {
    connection = await connect({ servers: `127.0.0.1:${nats.port}`, user: 'spec', pass: 'spec' });
    ({ streams } = await jetstreamManager(connection));
  };

  const start = (port?: number) =>
    startNats({
      folder,
      logFile: path.join(folder, 'log'),
      durable: false,
      accounts: [
        {
          name: HOUSE,
          users: [
            ...usersOf(
              (name) => name,
              () => 'secret',
            ),
            anything,
          ],
        },
      ],
      ...(port === undefined ? {} : { port }),
    });

  it('is there, with a place for every reader', async () => {
    expect((await streams.info(STREAM)).state.consumer_count).toBe(everyReader);
  });

  it('is there again after somebody deleted it', async () => {
    const { created } = await streams.info(STREAM);

    await streams.delete(STREAM);

    await eventually(async () => {
      const again = await streams.info(STREAM);
      expect(again.created).not.toBe(created);
      expect(again.state.consumer_count).toBe(everyReader);
    });
  });

  it('is there again after the broker came back with nothing', async () => {
    await connection.close();
    await nats.stop();
    await rm(path.join(folder, 'store'), { recursive: true });
    nats = await start(nats.port);
    await signIn();

    await eventually(async () => {
      expect((await streams.info(STREAM)).state.consumer_count).toBe(everyReader);
      expect(troubles.at(-1)).toBe('well');
    });
    expect(new Set(troubles).size).toBeGreaterThan(1);
  });
});
