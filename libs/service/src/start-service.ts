import { flushCompileCache } from 'node:module';
import { Logger, type Type } from '@nestjs/common';
import type { App } from '@rakkarya/contracts';
import { readConfig } from './config.js';
import { ConfigProblem } from './config-problem.js';
import type { Database } from './database/data-source.js';
import { log } from './logs/log.js';
import { openService, type ServiceOptions } from './open-service.js';
import { heedSignals } from './process/heed-signals.js';
import { closeOnLeaving } from './process/leave.js';

/** EX_CONFIG of sysexits.h: starting again without another environment is of no use. */
const BAD_CONFIG = 78;

/**
 * All of a `main.ts`: reads the environment, opens the app, tells the parent process `{ app, ready: port }`,
 * and closes in order on SIGTERM, SIGINT or when the parent is gone. Several apps may be started in one process.
 */
export async function startService(
  app: App,
  module: Type,
  database: Database,
  options?: ServiceOptions,
): Promise<void> {
  try {
    const config = readConfig(app);
    Logger.overrideLogger(log(config));
    heedSignals();
    const service = await openService(config, module, database, options);
    closeOnLeaving(service);
    process.send?.({ app, ready: service.port });
    // With NODE_COMPILE_CACHE the next start is faster, however this one ends.
    flushCompileCache();
  } catch (error) {
    giveUp(error);
  }
}

function giveUp(error: unknown): never {
  if (error instanceof ConfigProblem) {
    process.stderr.write(`${error.message}\n`);
    process.exit(BAD_CONFIG);
  }
  new Logger('Process').fatal(error);
  process.exit(1);
}
