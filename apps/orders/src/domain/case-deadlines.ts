import { inMinutes } from './clock.js';
import type { CaseKind } from './words.js';

const DAY = 24 * 60;

/** By when a person is to have settled a case. Nobody is punished when it passes: staff are told, once. */
export class CaseDeadlines {
  constructor(private readonly days: Readonly<Record<CaseKind, number>>) {}

  dueOf(kind: CaseKind, openedAt: Date): Date {
    return inMinutes(openedAt, this.days[kind] * DAY);
  }
}
