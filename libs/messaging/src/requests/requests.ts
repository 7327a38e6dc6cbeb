import { Injectable, Logger } from '@nestjs/common';
import { headers, type Msg, type NatsConnection } from '@nats-io/transport-node';
import {
  BrokenRule,
  problems,
  requests,
  subject,
  type Answer,
  type Asked,
  type ProblemCode,
  type RequestName,
} from '@rakkarya/contracts';
import { randomUUID } from 'node:crypto';
import { Broker } from '../broker/broker.js';
import { correlationFrom, currentCorrelation } from '../correlation.js';
import { reasonOf } from '../reason.js';
import type { Refusal } from './tell-refusal.js';

interface Reply {
  response?: unknown;
  err?: Partial<Refusal>;
}

/** Asks the services. Whether a request that timed out was carried out is unknown: repeat it with the same ids. */
@Injectable()
export class Requests {
  readonly #log = new Logger(Requests.name);

  constructor(private readonly broker: Broker) {}

  /**
   * Resolves with the answer, parsed: what the contract does not name is left out.
   * Rejects with `BrokenRule`: the service's own refusal; 'unavailable' when the broker is gone, nobody listens or nobody
   * answers within `timeout` ms; 'unexpected' when the service failed or answered something else than agreed.
   */
  async ask<N extends RequestName>(name: N, body: Asked<N>, { timeout = 1500 } = {}): Promise<Answer<N>> {
    const { connection } = this.broker;
    if (!connection) throw new BrokenRule('unavailable');
    const { response, err } = (await this.#reply(connection, name, body, timeout)).json<Reply>();
    if (err) throw refused(err);
    return this.#parsed(name, response);
  }

  /** The envelope is that of Nest's NATS transport. */
  async #reply(connection: NatsConnection, name: RequestName, data: unknown, timeout: number): Promise<Msg> {
    const pattern = subject('request', name);
    const carried = headers();
    carried.set('correlation-id', correlationFrom(currentCorrelation()));
    try {
      return await connection.request(pattern, JSON.stringify({ pattern, data, id: randomUUID() }), {
        timeout,
        headers: carried,
      });
    } catch (error) {
      this.#log.warn(`${name}: ${reasonOf(error)}`);
      throw new BrokenRule('unavailable');
    }
  }

  #parsed<N extends RequestName>(name: N, response: unknown): Answer<N> {
    const { data, error } = requests[name].answer.safeParse(response);
    if (!error) return data as Answer<N>;
    this.#log.error(`the answer to ${name} is not as agreed: ${error.message}`);
    throw new BrokenRule('unexpected');
  }
}

const refused = ({ code, details }: Partial<Refusal>): BrokenRule =>
  isKnown(code) ? new BrokenRule(code, details) : new BrokenRule('unexpected');

const isKnown = (code: unknown): code is ProblemCode => typeof code === 'string' && Object.hasOwn(problems, code);
