import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { subject, type Fact } from '@rakkarya/contracts';
import { Broker } from '@rakkarya/messaging';
import { Subject } from 'rxjs';

export interface Heard {
  fact: Fact;
  /** When it was heard here, as `performance.now()` counts. */
  at: number;
}

/**
 * Every event as it is told, to those who listen at that moment: for what is shown live and what is kept for show.
 * Nothing depends on hearing each one; `gaps` says when some may have been missed.
 */
@Injectable()
export class Feed implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly heard = new Subject<Heard>();
  readonly gaps = new Subject<void>();
  readonly #log = new Logger(Feed.name);

  constructor(private readonly broker: Broker) {}

  onApplicationBootstrap(): void {
    this.broker.whenBack(() => this.gaps.next());
    this.broker.connected.then(
      (connection) => this.#listen(connection),
      () => undefined,
    );
  }

  onApplicationShutdown(): void {
    this.heard.complete();
    this.gaps.complete();
  }

  #listen(connection: NatsConnection): void {
    connection.subscribe(subject('event', '>'), {
      callback: (error, message) => (error ? this.#log.error(error) : this.#hear(message)),
    });
    this.gaps.next();
  }

  #hear(message: Msg): void {
    const name = message.subject.slice(subject('event', '').length);
    try {
      this.heard.next({ fact: { name, data: message.json() } as Fact, at: performance.now() });
    } catch (error) {
      this.#log.error(error, `${name} could not be followed`);
    }
  }
}
