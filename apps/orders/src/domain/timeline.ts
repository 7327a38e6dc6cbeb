import type { OrderView } from '@rakkarya/contracts';

/** Codes and what belongs to them; the sentences are the pages' own. */
export type Moment = OrderView['timeline'][number];

/** Puts a moment where it belongs in time: events of several services overtake each other. The placing stays first. */
export function noted(timeline: readonly Moment[], at: Date, what: string, details: Moment['details'] = {}): Moment[] {
  const moment: Moment = { at: at.toISOString(), what, details };
  const before = timeline.findLastIndex((earlier) => earlier.at <= moment.at);
  return timeline.toSpliced(Math.max(before + 1, Math.min(1, timeline.length)), 0, moment);
}
