import { connect, type Msg, type NatsConnection } from '@nats-io/transport-node';
import {
  BrokenRule,
  subject,
  type Answer,
  type News,
  type NewsName,
  type Request,
  type RequestName,
} from '@rakkarya/contracts';
import { brokerOptions } from '@rakkarya/messaging';

type Answers = { [N in RequestName]?: (request: Request<N>) => Answer<N> | Promise<Answer<N>> };
interface Asked {
  name: RequestName;
  request: unknown;
  /** As `performance.now()` counts. */
  at: number;
}

/**
 * Answers requests on a real broker in the services' place, by the contracts: for what is the edge's own affair.
 * What is not given is refused as not to be found.
 */
export class StandInServices {
  /** Everything that was asked, eldest first. */
  readonly asked: Asked[] = [];
  #answers: Answers = {};

  private constructor(private readonly connection: NatsConnection) {
    connection.subscribe(subject('request', '>'), { callback: (_error, message) => void this.#receive(message) });
  }

  static async at(brokerUrl: string): Promise<StandInServices> {
    const connection = await connect(brokerOptions({ app: 'gateway', natsUrl: brokerUrl }));
    const services = new StandInServices(connection);
    await connection.flush();
    return services;
  }

  /** From now on, beside what was given before. */
  answer(answers: Answers): void {
    this.#answers = { ...this.#answers, ...answers };
  }

  /** Tells it as a service would to whoever listens. */
  tell<N extends NewsName>(name: N, told: News<N>): void {
    this.connection.publish(subject('news', name), JSON.stringify(told));
  }

  /** What was asked under this name. */
  askedFor<N extends RequestName>(name: N): Request<N>[] {
    return this.asked.filter((asked) => asked.name === name).map(({ request }) => request as Request<N>);
  }

  async stop(): Promise<void> {
    await this.connection.close();
  }

  async #receive(message: Msg): Promise<void> {
    const { id, data } = message.json<{ id: string; data: never }>();
    const name = message.subject.slice(subject('request', '').length) as RequestName;
    this.asked.push({ name, request: data, at: performance.now() });
    message.respond(JSON.stringify({ ...(await this.#reply(name, data)), id, isDisposed: true }));
  }

  async #reply(name: RequestName, request: never): Promise<object> {
    try {
      const answer = this.#answers[name] as ((request: never) => unknown) | undefined;
      if (!answer) throw new BrokenRule('not-found');
      return { response: await answer(request) };
    } catch (error) {
      const { code, details } = error as BrokenRule;
      return { err: { code, details } };
    }
  }
}
