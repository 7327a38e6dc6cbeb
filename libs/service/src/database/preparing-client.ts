import { Client, type QueryConfig, type QueryResult } from 'pg';
import { FirstStatement, START } from './first-statement.js';

/** Beyond these, statements are made up as they come, and keeping them would cost more than it saves. */
const MOST = 200;
const names = new Map<string, string>();

/** "cached plan must not change result type": a migration by a newer instance has changed what the statement answers. */
const PLAN_IS_STALE = '0A000';

type Answer = Promise<Partial<QueryResult>>;

/**
 * A connection on which Postgres parses and plans each statement with parameters once, and not each time: in the order path
 * that is a quarter of its work. And which begins a transaction together with its first statement: a way there and back less.
 */
export class PreparingClient extends Client {
  #generation = 0;
  #startIsPrepared = false;
  #isToStart = false;

  /** pg takes a query in many shapes; TypeORM's, text and values, is the one that changes here. */
  override query(...args: never[]): never {
    const [text, values, callback] = args as unknown[];
    const isTypeOrms = typeof text === 'string' && typeof values !== 'function' && !callback;
    return (isTypeOrms ? this.#answer(text, (values ?? []) as unknown[]) : this.#other(args)) as never;
  }

  #answer(text: string, values: unknown[]): Answer {
    if (text === START.text) return this.#start();
    if (!this.#isToStart) return this.#send(text, values);
    this.#isToStart = false;
    if (text === 'COMMIT' || text === 'ROLLBACK') return Promise.resolve({ rows: [] });
    return values.length > 0 ? this.#sendFirst(text, values) : this.#asIs(START).then(() => this.#send(text, values));
  }

  #other(shape: unknown[]): unknown {
    if (this.#isToStart) void this.#asIs(START);
    this.#isToStart = false;
    return this.#asIs(...shape);
  }

  /** The first time at once, so that Postgres knows the statement from then on. */
  async #start(): Answer {
    this.#isToStart = this.#startIsPrepared;
    if (!this.#startIsPrepared) await this.#asIs(START);
    this.#startIsPrepared = true;
    return { rows: [] };
  }

  #send(text: string, values: unknown[]): Answer {
    return this.#watched(values.length > 0 ? this.#asIs(this.#named(text, values)) : this.#asIs(text));
  }

  #sendFirst(text: string, values: unknown[]): Answer {
    const statement = this.#named(text, values);
    const answer = new Promise<QueryResult>((resolve, reject) => {
      const done = (error: Error | undefined, result: unknown) =>
        error ? reject(error) : resolve(result as QueryResult);
      super.query(new FirstStatement(statement, undefined, done));
    });
    return this.#watched(answer);
  }

  #asIs(...args: unknown[]): Answer {
    return super.query(...(args as [never])) as Answer;
  }

  #named(text: string, values: unknown[]): QueryConfig {
    const name = nameOf(text);
    return name ? { name: `${name}.${this.#generation}`, text, values } : { text, values };
  }

  #watched(answer: Answer): Answer {
    answer.catch(({ code }: { code?: string }) => {
      if (code === PLAN_IS_STALE) this.#generation += 1;
    });
    return answer;
  }
}

function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < MOST) names.set(text, `s${names.size}`);
  return names.get(text);
}
