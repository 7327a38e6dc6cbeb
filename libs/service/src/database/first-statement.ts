import { Query, type BindConfig, type Connection, type ExecuteConfig } from 'pg';

export const START = { name: 'start', text: 'START TRANSACTION' };

interface CommandComplete {
  /** What was done, as `INSERT 0 1`. */
  text: string;
}

/** What pg's own query does once it is its turn; its types leave this out. */
interface Statement {
  prepare(connection: Connection): void;
  handleCommandComplete(message: CommandComplete, connection: Connection): void;
}
const OwnQuery = Query as unknown as new (...of: ConstructorParameters<typeof Query>) => Query & Statement;

/**
 * A statement that begins its transaction, too: both are one message to Postgres and one answer. Where the transaction cannot be
 * begun, the statement is not carried out. `START` has to be prepared on this connection.
 */
export class FirstStatement extends OwnQuery {
  override prepare(connection: Connection): void {
    connection.bind({ statement: START.name } as BindConfig, true);
    connection.execute({} as ExecuteConfig, true);
    super.prepare(connection);
  }

  override handleCommandComplete(message: CommandComplete, connection: Connection): void {
    if (message.text !== START.text) super.handleCommandComplete(message, connection);
  }
}
