import { Logger } from '@nestjs/common';

interface Closable {
  close(): Promise<void>;
}

/** A little less than the ten seconds after which supervisors kill. */
const PATIENCE = 9500;

/** What this process has opened, eldest first. */
const opened: Closable[] = [];
let leaving = false;

export const closeOnLeaving = (service: Closable): void => void opened.push(service);

/** Closes everything, youngest first since it may still ask the elder ones, and ends the process. */
export async function leave(code: number, why: string): Promise<void> {
  if (leaving) return;
  leaving = true;
  const log = new Logger('Process');
  log.log(`leaving: ${why}`);
  setTimeout(() => {
    log.error(`not everything in hand was finished within ${PATIENCE} ms`);
    process.exit(1);
  }, PATIENCE);

  for (const service of opened.toReversed()) {
    await service.close().catch((error: unknown) => log.error(error));
  }
  process.exit(code);
}
