import { inMinutes } from './clock.js';
import type { CaseKind } from './words.js';

const DAY = 24 * 60;

/** A return that somebody asks for waits for a person as money does. */
export type WaitingKind = CaseKind | 'return';

/** By when a person is to have settled a case. Nobody is punished when it passes: staff are told, once. */
export class CaseDeadlines {
  constructor(private readonly days: Readonly<Record<WaitingKind, number>>) {}

  dueOf(kind: WaitingKind, openedAt: Date): Date {
    return inMinutes(openedAt, this.patience(kind));
  }

  /** In minutes. */
  patience(kind: WaitingKind): number {
    return this.days[kind] * DAY;
  }
}
