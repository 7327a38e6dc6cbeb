import type { Asked } from '@rakkarya/contracts';
import { nameId } from './name-id.js';

export type Activity = Asked<'catalogue.plan-activity'>['activity'] & { id: string };

const DAY = 86_400_000;

/** So many days from `today`, at that hour in Blitar. */
function at(today: Date, days: number, hour: number): string {
  const date = new Date(today.getTime() + 7 * 3_600_000 + days * DAY).toISOString().slice(0, 10);
  return new Date(`${date}T${String(hour).padStart(2, '0')}:00:00+07:00`).toISOString();
}

/** Still to come on the day they are loaded, and loaded again to come once more. */
export const activities = (today = new Date()): Activity[] => [
  {
    id: nameId('activity batik'),
    title: { id: 'Kelas membatik untuk pemula (contoh)', en: 'Batik class for beginners (sample)' },
    kind: 'class',
    startsAt: at(today, 6, 9),
    endsAt: at(today, 6, 12),
    place: { at: 'library' },
    book: { title: 'Batik untuk pemula (contoh)' },
  },
  {
    id: nameId('activity reading'),
    title: { id: 'Membaca bersama di desa (contoh)', en: 'Reading together in the village (sample)' },
    kind: 'reading',
    startsAt: at(today, 20, 15),
    endsAt: at(today, 20, 17),
    place: { at: 'village', village: { code: '35.05.09.2007', name: 'Penataran' } },
  },
];
