import { activityDraft, type Asked } from '@rakkarya/contracts';
import { todayHere } from './today.ts';

type Activity = Asked<'catalogue.plan-activity'>['activity'];
/** By where it stands in an activity. */
export type ActivityField = 'title.id' | 'title.en' | 'startsAt' | 'endsAt' | 'place' | 'book.title' | 'book.author';

/** As people in Blitar read their clocks. */
const instantOf = (day: string, time: string): string => {
  const moment = new Date(`${day}T${time}:00+07:00`);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
};

/** What the form says, or the fields that cannot be understood. `villages`: those that can be chosen. */
export function activityIn(
  form: FormData,
  villages: readonly { code: string; name: string }[],
): { activity: Activity } | { wrong: ActivityField[] } {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const village = villages.find(({ code }) => code === text('tempat'));
  const { data, error } = activityDraft.safeParse({
    title: { id: text('judul'), ...(text('judul-en') && { en: text('judul-en') }) },
    kind: text('jenis'),
    startsAt: instantOf(text('tanggal'), text('mulai')),
    endsAt: instantOf(text('sampai') || text('tanggal'), text('selesai')),
    place: village ? { at: 'village', village: { code: village.code, name: village.name } } : { at: 'library' },
    ...(text('buku') && {
      book: { title: text('buku'), ...(text('penulis') && { author: text('penulis') }) },
    }),
  });
  if (data && data.endsAt > data.startsAt) return { activity: data };
  const wrong = error ? error.issues.map(({ path }) => path.join('.') as ActivityField) : ['endsAt' as const];
  return { wrong: [...new Set(wrong)] };
}

/** An activity as its form would have been filled in for it. */
export function enteredOf({ title, kind, startsAt, endsAt, place, book }: Activity): Record<string, string> {
  const [from, to] = [new Date(startsAt), new Date(endsAt)];
  const [day, lastDay] = [todayHere(from), todayHere(to)];
  return {
    ...{ judul: title.id, 'judul-en': title.en ?? '', jenis: kind },
    tempat: place.at === 'village' ? place.village.code : '',
    ...{ tanggal: day, mulai: timeHere(from), sampai: lastDay === day ? '' : lastDay, selesai: timeHere(to) },
    ...{ buku: book?.title ?? '', penulis: book?.author ?? '' },
  };
}

const timeHere = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta', timeStyle: 'short' }).format(moment);
