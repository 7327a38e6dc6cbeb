const DAY = 86_400_000;
const WEEKEND = [0, 6];

const IN_BLITAR = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' });

/** The date where the groups live. */
export const dateOf = (at: Date): string => IN_BLITAR.format(at);

/** The day so many working days later, Monday to Friday; no working day later is the same day. */
export function workingDaysAfter(date: string, days: number): string {
  let day = Date.parse(date);
  for (let left = days; left > 0; left -= WEEKEND.includes(new Date(day).getUTCDay()) ? 0 : 1) day += DAY;
  return new Date(day).toISOString().slice(0, 10);
}

/** By when all of it can be sent; nothing when nothing is made to order. */
export function sendBy(lines: readonly { leadDays: number }[], at: Date): string | null {
  const days = Math.max(0, ...lines.map(({ leadDays }) => leadDays));
  return days === 0 ? null : workingDaysAfter(dateOf(at), days);
}
