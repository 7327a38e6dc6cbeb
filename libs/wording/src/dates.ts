import type { Language } from '@rakkarya/contracts';

const wib = { timeZone: 'Asia/Jakarta' } as const;
const locales = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Language, string>;
const inEach = (options: Intl.DateTimeFormatOptions) => ({
  id: new Intl.DateTimeFormat(locales.id, options),
  en: new Intl.DateTimeFormat(locales.en, options),
});
const days = inEach({ ...wib, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const shortDays = inEach({ ...wib, day: 'numeric', month: 'short', year: 'numeric' });
const times = inEach({ ...wib, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `Minggu, 22 November 2026`: the day an instant or an ISO date falls on in western Indonesia. A line may end after the weekday only. */
export const writeDay = (when: string, language: Language): string =>
  days[language].format(new Date(when)).replaceAll(/(?<!,) /g, '\u00a0');

/** `22 Nov 2026`, which no line's end parts. */
export const writeShortDay = (when: string, language: Language): string =>
  shortDays[language].format(new Date(when)).replaceAll(' ', '\u00a0');

/** `14.05 WIB`, which no line's end parts. */
export const writeTime = (when: string, language: Language): string =>
  `${times[language].format(new Date(when))}\u00a0WIB`;

/** `22 Nov 2026, 14.05 WIB`. */
export const writeMoment = (when: string, language: Language): string =>
  `${writeShortDay(when, language)}, ${writeTime(when, language)}`;

/** `Minggu, 22 November 2026, 14.05 WIB`: for deadlines, where the weekday helps. */
export const writeDeadline = (when: string, language: Language): string =>
  `${writeDay(when, language)}, ${writeTime(when, language)}`;
