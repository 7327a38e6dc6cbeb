import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { brokerOptions, provisionStream, STREAM } from '@rakkarya/messaging';

/** Nanoseconds. As short as the broker allows, so that a spec can have an event delivered twice. */
const FORGETFUL = 100_000_000;

/** Two spec files at once on a busy machine may keep the broker waiting for longer than an app would. */
const PATIENCE = 30_000;

/** A fresh stream with all its consumers. What an earlier place left is gone, where there is one account for all. */
export async function emptyStream(natsUrl: string): Promise<void> {
  const connection = await connect({ ...brokerOptions({ app: 'gateway', natsUrl }), timeout: PATIENCE });
  try {
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: PATIENCE });
    await manager.streams.delete(STREAM).catch(() => false);
    await provisionStream(connection, { timeout: PATIENCE });
    await manager.streams.update(STREAM, { duplicate_window: FORGETFUL });
  } finally {
    await connection.close();
  }
}
