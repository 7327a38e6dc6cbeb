import { Client, type QueryConfig, type QueryResult } from 'pg';
import { FirstStatement, START } from './first-statement.js';
import { COMMIT, LastStatement } from './last-statement.js';
import type { Done } from './own-query.js';

/** Beyond these, statements are made up as they come, and keeping them would cost more than it saves. */
const MOST = 200;
const names = new Map<string, string>();

/** "cached plan must not change result type": a migration by a newer instance has changed what the statement answers. */
const PLAN_IS_STALE = '0A000';

type Answer = Promise<Partial<QueryResult>>;

/** A statement that waits for the commit of its transaction. */
interface Held {
  text: string;
  values: unknown[];
  settle: (answer: Answer) => void;
}

/**
 * A connection on which Postgres parses and plans each statement with parameters once, and not each time: in the order path
 * that is a quarter of its work. And which begins a transaction together with its first statement, and ends it together with
 * its last one where that is known: each is a way there and back less. A commit that undoes, since a statement nobody waited for
 * had failed, fails as well.
 */
export class PreparingClient extends Client {
  #generation = 0;
  #startIsPrepared = false;
  #commitIsPrepared = false;
  #isToStart = false;
  #held: Held | undefined;
  #failure: Error | undefined;

  /** pg takes a query in many shapes; TypeORM's, text and values, is the one that changes here. */
  override query(...args: never[]): never {
    const [text, values, callback] = args as unknown[];
    const isTypeOrms = typeof text === 'string' && typeof values !== 'function' && !callback;
    return (isTypeOrms ? this.#answer(text, (values ?? []) as unknown[]) : this.#other(args)) as never;
  }

  /**
   * Sends a statement with the commit of this transaction, or before its next statement if there is one. Settles with it, so
   * nobody in the transaction may wait for it; what goes wrong with it is what the commit fails with.
   */
  withCommit(text: string, values: unknown[]): Answer {
    if (this.#isToStart) return this.#answer(text, values);
    this.#release();
    return new Promise((settle) => (this.#held = { text, values, settle }));
  }

  #answer(text: string, values: unknown[]): Answer {
    if (text === START.text) return this.#start();
    if (this.#isToStart) return this.#first(text, values);
    if (text === COMMIT.text) return this.#commit();
    if (text === 'ROLLBACK') this.#held = undefined;
    if (text.startsWith('ROLLBACK TO ')) this.#failure = undefined;
    this.#release();
    return this.#send(text, values);
  }

  #other(shape: unknown[]): unknown {
    if (this.#isToStart) void this.#asIs(START);
    this.#isToStart = false;
    this.#release();
    return this.#asIs(...shape);
  }

  /** The first time at once, so that Postgres knows the statement from then on. */
  async #start(): Answer {
    this.#held = undefined;
    this.#failure = undefined;
    this.#isToStart = this.#startIsPrepared;
    if (!this.#startIsPrepared) await this.#asIs(START);
    this.#startIsPrepared = true;
    return { rows: [] };
  }

  #first(text: string, values: unknown[]): Answer {
    this.#isToStart = false;
    if (text === COMMIT.text || text === 'ROLLBACK') return Promise.resolve({ rows: [] });
    if (values.length === 0) return this.#asIs(START).then(() => this.#send(text, values));
    return this.#watched(this.#submitted((done) => new FirstStatement(this.#named(text, values), undefined, done)));
  }

  /** Postgres answers ROLLBACK, and no error, where the transaction has failed before. */
  async #commit(): Answer {
    const held = this.#held;
    if (held && this.#commitIsPrepared) return this.#last(held);
    this.#release();
    const answer = await this.#asIs(COMMIT);
    this.#commitIsPrepared = true;
    if (answer.command === 'ROLLBACK') throw this.#failure ?? new Error('the transaction had failed before its end');
    return answer;
  }

  async #last({ text, values, settle }: Held): Answer {
    this.#held = undefined;
    const statement = this.#named(text, values);
    const answer = this.#watched(this.#submitted((done) => new LastStatement(statement, undefined, done)));
    settle(answer);
    await answer.catch((error) => Promise.reject(this.#failure ?? error));
    return { command: COMMIT.text, rows: [] };
  }

  #release(): void {
    const held = this.#held;
    this.#held = undefined;
    held?.settle(this.#send(held.text, held.values));
  }

  #send(text: string, values: unknown[]): Answer {
    return this.#watched(values.length > 0 ? this.#asIs(this.#named(text, values)) : this.#asIs(text));
  }

  #submitted(queryOf: (done: Done) => FirstStatement | LastStatement): Answer {
    return new Promise((resolve, reject) => {
      super.query(queryOf((error, result) => (error ? reject(error) : resolve(result))));
    });
  }

  #asIs(...args: unknown[]): Answer {
    return super.query(...(args as [never])) as Answer;
  }

  #named(text: string, values: unknown[]): QueryConfig {
    const name = nameOf(text);
    return name ? { name: `${name}.${this.#generation}`, text, values } : { text, values };
  }

  #watched(answer: Answer): Answer {
    answer.catch((error: Error & { code?: string }) => {
      this.#failure ??= error;
      if (error.code === PLAN_IS_STALE) this.#generation += 1;
    });
    return answer;
  }
}

function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < MOST) names.set(text, `s${names.size}`);
  return names.get(text);
}
