import { Injectable, Logger } from '@nestjs/common';
import type { Msg } from '@nats-io/transport-node';
import { news, subject, type News, type NewsName } from '@rakkarya/contracts';
import { Broker } from '../broker/broker.js';

/** Tells news to whoever listens at that moment. */
@Injectable()
export class Newsroom {
  readonly #log = new Logger(Newsroom.name);

  constructor(private readonly broker: Broker) {}

  /** Without a broker nobody listens. */
  tell<N extends NewsName>(name: N, told: News<N>): void {
    this.broker.connection?.publish(subject('news', name), JSON.stringify(told));
  }

  /** From the first connection on, as long as the app lives. */
  hear<N extends NewsName>(name: N, listen: (told: News<N>) => void): void {
    this.broker.connected.then(
      (connection) =>
        void connection.subscribe(subject('news', name), {
          callback: (error, message) => (error ? this.#log.error(error) : this.#heard(name, message, listen)),
        }),
      () => undefined,
    );
  }

  #heard<N extends NewsName>(name: N, message: Msg, listen: (told: News<N>) => void): void {
    try {
      listen(news[name].parse(message.json()) as News<N>);
    } catch (error) {
      this.#log.error(error, `${name} is not as agreed`);
    }
  }
}
