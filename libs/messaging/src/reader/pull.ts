import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import type { Reader } from '@rakkarya/contracts';
import type { Broker } from '../broker/broker.js';
import { STREAM } from '../broker/stream.js';
import { Delivery } from './delivery.js';

const SECOND = 1_000_000_000;
/** A request for events lapses after this; an idle stream is heard of much more often. */
const EXPIRES = 30;
const HEARTBEAT = 2;
const SILENCE = 6_000;
const HEARTBEAT_STATUS = 100;
const LAPSED_STATUS = 408;

/**
 * Takes events from one durable place in the stream, never holding more than `most`: it asks for as many as it has hands free.
 * It needs no care when the consumer, the stream or the broker vanishes: after some seconds without a sign of life it asks anew.
 */
export class Pull {
  readonly inHand = new Set<Delivery>();
  readonly #subscription: Subscription;
  readonly #inbox: string;
  #asked = 0;
  #life = 0;
  #heard = performance.now();
  #stopped = false;

  constructor(
    private readonly broker: Broker,
    private readonly connection: NatsConnection,
    private readonly reader: Reader,
    private readonly most: number,
    private readonly digest: (delivery: Delivery) => Promise<void>,
  ) {
    this.#inbox = broker.freshInbox();
    this.#subscription = connection.subscribe(this.#inbox, { callback: (_, message) => this.#take(message) });
    this.#ask();
  }

  /** To be called now and then. */
  tick(now: number): void {
    if (this.#asked === 0) this.#ask();
    else if (now - this.#heard > SILENCE) this.askAnew();
  }

  /** As with a consumer never seen before: what was asked is forgotten, and what is in hand is not its. */
  askAnew(): void {
    this.#life += 1;
    this.#asked = 0;
    this.#ask();
  }

  /** Asks for nothing more. Resolves when what was on its way has been taken; whatever is in hand stays there. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#subscription.drain().catch(() => undefined);
  }

  get #free(): number {
    return this.most - this.inHand.size - this.#asked;
  }

  #ask(): void {
    const batch = this.#free;
    if (this.#stopped || batch <= 0 || this.connection.isDraining() || this.connection.isClosed()) return;
    if (this.#asked === 0) this.#heard = performance.now();
    this.#asked += batch;
    const request = { batch, expires: EXPIRES * SECOND, idle_heartbeat: HEARTBEAT * SECOND };
    this.connection.publish(`$JS.API.CONSUMER.MSG.NEXT.${STREAM}.${this.reader}`, JSON.stringify(request), {
      reply: this.#inbox,
    });
  }

  #take(message: Msg): void {
    this.#heard = performance.now();
    if (message.subject === this.#inbox) this.#heed(message);
    else void this.#handOn(this.#delivery(message));
  }

  #delivery(message: Msg): Delivery {
    const life = this.#life;
    return new Delivery(message, () => life === this.#life && this.broker.connectionHealthy());
  }

  async #handOn(delivery: Delivery): Promise<void> {
    this.#asked = Math.max(0, this.#asked - 1);
    this.inHand.add(delivery);
    await this.digest(delivery);
    this.inHand.delete(delivery);
    if (this.#free * 4 >= this.most) this.#ask();
  }

  /** A request that lapsed says how much of it is left. Any other end means that the consumer is not there, or not what it was. */
  #heed({ headers }: Msg): void {
    if (!headers || headers.code === HEARTBEAT_STATUS) return;
    if (headers.code === LAPSED_STATUS) {
      this.#asked = Math.max(0, this.#asked - Number(headers.get('Nats-Pending-Messages')));
    } else {
      this.#asked = 0;
      this.#life += 1;
    }
  }
}
