import type { BindConfig, Connection, ExecuteConfig } from 'pg';
import { OwnQuery, type CommandComplete } from './own-query.js';

export const COMMIT = { name: 'commit', text: 'COMMIT' };

/**
 * A statement that ends its transaction, too: both are one message to Postgres and one answer. Where the statement fails, nothing is
 * committed. `COMMIT` has to be prepared on this connection.
 */
export class LastStatement extends OwnQuery {
  override _getRows(connection: Connection): void {
    connection.execute({} as ExecuteConfig, true);
    connection.bind({ statement: COMMIT.name } as BindConfig, true);
    connection.execute({} as ExecuteConfig, true);
    connection.sync();
  }

  override handleCommandComplete(message: CommandComplete, connection: Connection): void {
    if (message.text !== COMMIT.text) super.handleCommandComplete(message, connection);
  }
}
