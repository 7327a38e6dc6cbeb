import { headers, type NatsConnection } from '@nats-io/transport-node';
import { subject } from '@rakkarya/contracts';
import type { OutgoingFact } from './outbox.js';

interface Receipt {
  error?: { description?: string };
}

/** Resolves when the stream has the fact on its disk. The same id a second time within two minutes is not stored again. */
export async function publish(connection: NatsConnection, fact: OutgoingFact): Promise<void> {
  const carried = headers();
  carried.set('Nats-Msg-Id', fact.id);
  carried.set('happened-at', fact.happenedAt.toISOString());
  carried.set('correlation-id', fact.correlationId);
  const receipt = await connection.request(subject('event', fact.name), fact.data, { headers: carried, timeout: 5_000 });
  const { error } = receipt.json<Receipt>();
  if (error) throw new Error(`the stream refuses ${fact.name}: ${error.description}`);
}
