import { currentCorrelation } from '@rakkarya/messaging';
import { Logger, PinoLogger } from 'nestjs-pino';
import { pino } from 'pino';
import type { Config } from '../config.js';
import { whichApp } from '../process/which-app.js';
import { faultOf } from './fault.js';

/** What Nest tells about itself while starting: of use only to those who debug it. */
const CHATTER = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'NestMicroservice',
  'RouterExplorer',
  'RoutesResolver',
]);

class JsonLog extends Logger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (CHATTER.has(String(rest.at(-1)))) this.debug(message, ...rest);
    else super.log(message, ...rest);
  }
}

const root = pino({
  level: 'info',
  base: { pid: process.pid },
  formatters: { level: (label) => ({ level: label }) },
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => ({ app: whichApp(), correlationId: currentCorrelation() }),
});

/**
 * The process's log: one JSON line each, on standard output, with the app and the correlation id it belongs to.
 * What buyers write or are called never goes in: log ids, numbers and codes.
 */
export function log({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  root.level = logLevel;
  const params = { pinoHttp: { logger: root, serializers: { err: faultOf } } };
  return new JsonLog(new PinoLogger(params), params);
}
