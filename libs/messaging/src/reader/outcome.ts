import type { Reader } from '@rakkarya/contracts';

/** What became of one delivery of an event. */
export type Outcome = 'done' | 'retried' | 'set-aside';

/** Told once per delivery. */
export type ObserveEvent = (reader: Reader, outcome: Outcome, seconds: number) => void;
