import { m } from '@rakkarya/wording';
import type { Activity } from './answers.ts';

export const activityKinds: Record<Activity['kind'], () => string> = {
  class: m.activity_class,
  reading: m.activity_reading,
  market: m.activity_market,
  visit: m.activity_visit,
  other: m.activity_other,
};

export const activityPlace = ({ place }: Pick<Activity, 'place'>): string =>
  place.at === 'library' ? m.activity_at_library() : m.activity_in_village({ village: place.village.name });
