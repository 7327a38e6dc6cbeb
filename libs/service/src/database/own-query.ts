import { Query, type Connection, type QueryConfig, type QueryResult } from 'pg';

export interface CommandComplete {
  /** What was done, as `INSERT 0 1`. */
  text: string;
}

/** What pg's own query does once it is its turn; its types leave this out. */
interface Turn {
  prepare(connection: Connection): void;
  _getRows(connection: Connection): void;
  handleCommandComplete(message: CommandComplete, connection: Connection): void;
}

/** How pg calls back. */
export type Done = (error: Error | undefined, result: QueryResult) => void;

/** pg's query, whose turn may be changed. */
export const OwnQuery = Query as unknown as new (statement: QueryConfig, values: undefined, done: Done) => Query & Turn;
