import { Client, type QueryConfig } from 'pg';

/** Beyond these, statements are made up as they come, and keeping them would cost more than it saves. */
const MOST = 200;
const names = new Map<string, string>();

/** "cached plan must not change result type": a migration by a newer instance has changed what the statement answers. */
const PLAN_IS_STALE = '0A000';

/**
 * A connection on which Postgres parses and plans each statement with parameters once, and not each time: in the order path
 * that is a quarter of its work.
 */
export class PreparingClient extends Client {
  #generation = 0;

  /** pg takes a query in many shapes; TypeORM's, text and values, is the one that changes here. */
  override query(...args: never[]): never {
    const statement = this.#prepared(...args);
    if (!statement) return super.query(...(args as unknown as [never])) as never;
    const answer = super.query(statement);
    answer.catch((error: { code?: string }) => this.#forget(error));
    return answer as never;
  }

  #prepared(text?: unknown, values?: unknown, callback?: unknown): QueryConfig | undefined {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0 || callback) return undefined;
    const name = nameOf(text);
    return name ? { name: `${name}.${this.#generation}`, text, values } : undefined;
  }

  #forget({ code }: { code?: string }): void {
    if (code === PLAN_IS_STALE) this.#generation += 1;
  }
}

function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < MOST) names.set(text, `s${names.size}`);
  return names.get(text);
}
