import type { Filter } from './catalogue-filter.ts';

export type Season = 'rain' | 'harvest' | 'drying' | 'carnival';

/** What the months are known for around Blitar: months of rain, of harvest, of drying cloth in the sun, of carnivals. */
const MONTHS: readonly Season[] = [
  ...(['rain', 'harvest', 'harvest', 'harvest', 'drying', 'drying'] as const),
  ...(['drying', 'carnival', 'carnival', 'carnival', 'rain', 'rain'] as const),
];

/** The kind that stands on the season's shelf. */
const SHELVES: Record<Season, Filter> = {
  rain: { kind: 'pangan' },
  harvest: { kind: 'anyaman' },
  drying: { kind: 'batik' },
  carnival: { kind: 'alat-musik' },
};

const monthInBlitar = new Intl.DateTimeFormat('en', { month: 'numeric', timeZone: 'Asia/Jakarta' });

export function seasonAt(moment: Date): { season: Season; filter: Filter } {
  const season = MONTHS[Number(monthInBlitar.format(moment)) - 1] ?? 'rain';
  return { season, filter: SHELVES[season] };
}
