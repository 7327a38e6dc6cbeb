import type { Logger } from '@nestjs/common';
import type { Status } from '@nats-io/transport-node';

/** One line per loss and return, and every refusal: a publish without permission raises nothing anywhere else. */
export function tellStatus(log: Logger, status: Status): void {
  if (status.type === 'disconnect') log.warn('the broker is gone');
  if (status.type === 'reconnect') log.log('the broker is back');
  if (status.type === 'error') log.error(`the broker refuses: ${status.error.message}`);
}
