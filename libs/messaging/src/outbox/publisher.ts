import { headers, type Msg, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';
import { subject } from '@rakkarya/contracts';
import type { OutgoingFact } from './announced.js';

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
  since: number;
}

interface Receipt {
  error?: { description?: string };
}

const PATIENCE = 5_000;
const NOBODY_LISTENS = 503;

/**
 * Publishes facts in flight, and hears of each whether the stream has it on its disk. One place for all receipts and one
 * timer, since there may be thousands a second.
 */
export class Publisher {
  readonly #waiting = new Map<string, Waiting>();
  readonly #patience: NodeJS.Timeout;
  #count = 0;

  constructor(
    private readonly connection: NatsConnection,
    private readonly inbox: string,
  ) {
    connection.subscribe(`${inbox}.*`, { callback: (_, receipt) => this.#received(receipt) });
    const tooLong = () => this.#giveUp(performance.now() - PATIENCE, 'no receipt in time');
    this.#patience = setInterval(tooLong, PATIENCE / 5).unref();
  }

  /** Resolves when the stream has the fact. The same id a second time within two minutes is not stored again. */
  publish(fact: OutgoingFact): Promise<void> {
    return new Promise((resolve, reject) => {
      const reply = `${this.inbox}.${(this.#count += 1).toString(36)}`;
      this.connection.publish(subject('event', fact.name), fact.data, { reply, headers: headersOf(fact) });
      this.#waiting.set(reply, { resolve, reject, since: performance.now() });
    });
  }

  /** What was published before the connection was lost may have been lost with it. */
  forget(): void {
    this.#giveUp(Infinity, 'the broker was away');
  }

  stop(): void {
    clearInterval(this.#patience);
    this.forget();
  }

  #received(receipt: Msg): void {
    const waiting = this.#waiting.get(receipt.subject);
    this.#waiting.delete(receipt.subject);
    const refusal = refusalIn(receipt);
    if (refusal) waiting?.reject(new Error(refusal));
    else waiting?.resolve();
  }

  #giveUp(before: number, why: string): void {
    for (const [reply, { since, reject }] of this.#waiting) {
      if (since >= before) return;
      this.#waiting.delete(reply);
      reject(new Error(why));
    }
  }
}

function headersOf({ id, happenedAt, correlationId }: OutgoingFact): MsgHdrs {
  const carried = headers();
  carried.set('Nats-Msg-Id', id);
  carried.set('happened-at', happenedAt.toISOString());
  carried.set('correlation-id', correlationId);
  return carried;
}

function refusalIn(receipt: Msg): string | undefined {
  if (receipt.headers?.code === NOBODY_LISTENS) return 'there is no stream';
  return receipt.json<Receipt>().error?.description;
}
