import { SetMetadata } from '@nestjs/common';

export const EVERY = 'rakkarya:every';

export interface Rhythm {
  /** Between the end of one run and the start of the next. */
  seconds: number;
}

/**
 * Runs the method again and again while the service is up, never twice at once in one process.
 * Other instances run it, too: what it takes, it takes with FOR UPDATE SKIP LOCKED.
 */
export const Every = (rhythm: Rhythm): MethodDecorator => SetMetadata(EVERY, rhythm);
