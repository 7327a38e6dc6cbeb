import { BrokenRule, type Fact, type Request } from '@rakkarya/contracts';
import { illFormed } from './draft.js';

type Draft = Request<'catalogue.plan-activity'>['activity'];

/** Nobody is invited to what is over, and nothing is over before it has begun. */
export function planActivity(id: string, { startsAt, endsAt }: Draft, now: Date): Fact<'catalogue.activity-changed'> {
  if (Date.parse(endsAt) <= Date.parse(startsAt)) throw illFormed('activity.endsAt', 'too_small');
  if (Date.parse(endsAt) <= now.getTime()) throw new BrokenRule('activity-past');
  return activityChanged(id);
}

export const activityChanged = (id: string): Fact<'catalogue.activity-changed'> => ({
  name: 'catalogue.activity-changed',
  data: { activityId: id },
});
