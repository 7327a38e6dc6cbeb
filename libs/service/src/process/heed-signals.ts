import { Logger } from '@nestjs/common';
import { leave } from './leave.js';

let heeding = false;

/** Ends the process in order when it is told to, or when the one that started it is gone; and at once when it no longer knows what it does. */
export function heedSignals(): void {
  if (heeding) return;
  heeding = true;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void leave(0, signal));
  process.on('disconnect', () => void leave(0, 'the parent process is gone'));
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
}

function fail(error: unknown): void {
  new Logger('Process').fatal(error);
  process.exit(1);
}
