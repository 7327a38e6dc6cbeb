import { Logger } from '@nestjs/common';
import type { OrderView } from '@rakkarya/contracts';
import type { EventStream } from './event-stream.js';

/** Several facts of one step make one look. */
const MOMENT = 50;

/** Looks at an order when it may have changed, and shows each version once. */
export class OrderWatch {
  readonly #log = new Logger(OrderWatch.name);
  #planned: NodeJS.Timeout | undefined;
  #version = -1;
  #stream: EventStream | undefined;

  constructor(private readonly look: () => Promise<OrderView>) {}

  begin(stream: EventStream, order: OrderView): void {
    this.#stream = stream;
    this.#show(order);
    this.plan();
  }

  plan(): void {
    this.#planned ??= setTimeout(() => void this.#lookAgain(), MOMENT);
  }

  stop(): void {
    clearTimeout(this.#planned);
  }

  async #lookAgain(): Promise<void> {
    this.#planned = undefined;
    try {
      this.#show(await this.look());
    } catch (error) {
      this.#log.debug(error);
    }
  }

  #show(order: OrderView): void {
    if (order.version <= this.#version) return;
    this.#version = order.version;
    this.#stream?.say('order', order);
  }
}
