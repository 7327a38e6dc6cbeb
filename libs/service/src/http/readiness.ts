import { Injectable } from '@nestjs/common';
import { Broker } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

/** Why it cannot work, by what is missing. Nothing here tells a stranger about the inside. */
export type Reasons = Partial<Record<'start' | 'database' | 'broker', string>>;

const PATIENCE = 1500;

/** Whether the app can do its work now: it is up and not on its way out, and both servers answer. */
@Injectable()
export class Readiness {
  /** Set by whoever starts and stops the app. */
  state: 'starting' | 'up' | 'stopping' = 'starting';
  #asking: Promise<Reasons> | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly broker: Broker,
  ) {}

  /** Empty when ready. Many who ask at once get one answer. */
  reasons(): Promise<Reasons> {
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #askBroker(): Promise<void> {
    const { connection } = this.broker;
    if (!connection) throw new Error('no connection');
    await connection.flush();
  }

  async #ask(): Promise<Reasons> {
    const [database, broker] = await Promise.all([answers(this.db.query('SELECT 1')), answers(this.#askBroker())]);
    return {
      ...(this.state !== 'up' && { start: this.state }),
      ...(!database && { database: 'does not answer' }),
      ...(!broker && { broker: 'does not answer' }),
    };
  }
}

function answers(question: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    question
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });
}
