import { m } from '@rakkarya/wording';
import type { Activity } from './answers.ts';
import { day, deadline, time } from './language.ts';

export const activityKinds: Record<Activity['kind'], () => string> = {
  class: m.activity_class,
  reading: m.activity_reading,
  market: m.activity_market,
  visit: m.activity_visit,
  other: m.activity_other,
};

export const activityPlace = ({ place }: Pick<Activity, 'place'>): string =>
  place.at === 'library' ? m.activity_at_library() : m.activity_in_village({ village: place.village.name });

/** The hour alone where it ends on the day on which it begins. */
export const activityEnd = ({ startsAt, endsAt }: Pick<Activity, 'startsAt' | 'endsAt'>): string =>
  m.activity_until({ moment: day(startsAt) === day(endsAt) ? time(endsAt) : deadline(endsAt) });
