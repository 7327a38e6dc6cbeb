import type { BindConfig, Connection, ExecuteConfig } from 'pg';
import { OwnQuery, type CommandComplete } from './own-query.js';

export const START = { name: 'start', text: 'START TRANSACTION' };

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
